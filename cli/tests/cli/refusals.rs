//! Bad input: exit code 2, a message that names the file and the place, and nothing written.

use crate::common::{Folder, root};

fn golden(name: &str) -> Folder {
    let folder = Folder::new(name);
    folder.write(
        "book.json",
        std::fs::read(root("tests/golden/v1.json")).unwrap(),
    );
    folder
}

#[test]
fn files_that_are_no_plan_files_are_named() {
    let folder = golden("refusals-files");
    folder.write("list.csv", "id;name\n1;a\n");
    folder.write("empty.json", "");
    folder.write("other.json", "{\"type\":\"drawing\"}");
    let newer = String::from_utf8(folder.read("book.json")).unwrap();
    folder.write(
        "newer.json",
        newer
            .replace("\"version\":1}", "\"version\":2}")
            .replacen("1.0.0", "2.3", 1),
    );
    folder.write("cut.json", &newer[..4_000]);
    folder.write(
        "wrong.json",
        newer.replace("\"2026-10-01\"", "\"2026-13-01\""),
    );
    for (file, message) in [
        ("list.csv", "list.csv: This is csv, not a plan file."),
        ("empty.json", "empty.json: The file is empty."),
        ("other.json", "other.json: This is json, not a plan file."),
        (
            "newer.json",
            "newer.json: Made by 2.3, this is 1.0.0. Not changed. Update to open.",
        ),
        ("cut.json", "cut.json: Damaged at line 1, column "),
        (
            "wrong.json",
            "(book.invoices[0].date): invalid value: string \"2026-13-01\"",
        ),
        ("absent.json", "absent.json: "),
    ] {
        for command in ["verify", "count", "plan", "check", "list"] {
            let said = folder.run(&[command, file]).refused();
            assert!(said.contains(message), "{command} {file}: {said}");
        }
    }
}

#[test]
fn faults_of_rules_are_named_at_their_node() {
    let folder = golden("refusals-rules");
    for (rule, message) in [
        (
            "{\"all\":[{\"any\":[{\"field\":\"nme\",\"op\":\"is\",\"value\":\"x\"}]}]}",
            "rule.json at all[0].any[0]: there is no field “nme”.",
        ),
        (
            "{\"field\":\"company.revenue_12m\",\"op\":\"contains\",\"value\":\"x\"}",
            "rule.json: “contains” does not fit “company.revenue_12m”, a field of kind money.",
        ),
        (
            "{\"none\":[{\"related\":\"interactions\",\"measure\":\"exists\",\"where\":{\"field\":\"amount\",\"op\":\"more\",\"value\":\"1\"}}]}",
            "rule.json at none[0].where: there is no field “amount”.",
        ),
        (
            "{\"segment\":\"nobody\"}",
            "rule.json: there is no segment “nobody”.",
        ),
        (
            "{\"field\":\"name\",\"is\":\"x\"}",
            "rule.json: Damaged at line 1, column 20 (is): unknown field `is`",
        ),
        (
            "{\"field\":\"name\",\"op\":\"is\",\"value\":1.5}",
            "(value): invalid type: floating point",
        ),
        ("name = x", "rule.json: This is csv, not a rule."),
    ] {
        folder.write("rule.json", rule);
        let said = folder
            .run(&["count", "book.json", "--rule", "rule.json"])
            .refused();
        assert!(said.contains(message), "{rule}\n{said}");
    }
}

#[test]
fn faults_of_a_policy_are_named_at_their_part() {
    let folder = golden("refusals-policy");
    let text = String::from_utf8(folder.read("book.json")).unwrap();
    folder.write(
        "book.json",
        text.replace("company.revenue_12m\",\"op", "company.revenue\",\"op"),
    );
    let said = folder.run(&["plan", "book.json"]).refused();
    let place = "book.json: programme anniversary, treatment reception, eligibility at all[1]: ";
    assert!(
        said.contains(&format!("{place}there is no field “company.revenue”.")),
        "{said}"
    );
}

#[test]
fn what_is_not_there_is_named_with_what_is() {
    let folder = golden("refusals-names");
    let sample = root("samples/anniversary.json");
    let sample = sample.display().to_string();
    for (arguments, message) in [
        (
            vec!["plan", &sample, "--programme", "x"],
            "there is no programme “x”. There are: ",
        ),
        (
            vec!["explain", &sample, "--unit", "nobody"],
            "there is no person “nobody”.",
        ),
        (vec!["explain", &sample], "explain: --unit ID is missing."),
        (
            vec!["explain", &sample, "--unit", "p001", "--treatment", "x"],
            "there is no treatment “x”. There are: ",
        ),
        (
            vec!["list", "book.json", "--fields", "id,nme"],
            "--fields: there is no field “nme” of a person.",
        ),
        (
            vec!["list", "book.json", "--format", "xml"],
            "--format: “xml” is neither csv nor json.",
        ),
        (
            vec!["list", "book.json", "--unit", "firm"],
            "--unit: “firm” is neither person nor company.",
        ),
        (
            vec!["count", "book.json", "--as-of", "today"],
            "--as-of: “today” is no day such as 2026-11-22.",
        ),
        (
            vec!["plan", &sample, "--mode", "optimal"],
            "--mode: “optimal” is not there",
        ),
        (
            vec!["plot", "book.json"],
            "There is no command “plot”. There are: import, list, ",
        ),
        (
            vec!["count", "book.json", "--loud"],
            "count: there is no option --loud.",
        ),
        (vec!["count"], "count: FILE is missing."),
        (
            vec!["count", "book.json", "b.json"],
            "“b.json” is one file too many.",
        ),
        (vec!["import", "list.csv"], "import: -o BOOK is missing."),
    ] {
        let said = folder.run(&arguments).refused();
        assert!(said.contains(message), "{arguments:?}: {said}");
    }
}

#[test]
fn help_lists_every_command_and_option() {
    let folder = Folder::new("refusals-help");
    let help = folder.run(&["--help"]).done();
    for command in [
        "import", "list", "count", "plan", "explain", "check", "verify",
    ] {
        assert!(help.contains(&format!("\n  {command} ")), "{help}");
        let help = folder.run(&[command, "--help"]).done();
        assert!(
            help.contains("--json") && help.contains("Usage: precedence"),
            "{help}"
        );
    }
    assert_eq!(folder.run(&[]).done(), help);
}

#[test]
fn broken_tables_write_nothing() {
    let folder = Folder::new("refusals-tables");
    let head = "company_id,date,amount\n";
    folder.write(
        "open.csv",
        format!("{head}c1,2026-01-01,5\nc1,\"2026-01-02,6\n"),
    );
    folder.write("empty.csv", "");
    folder.write(
        "days.csv",
        format!("{head}c1,03/04/2026,5\nc1,05/06/2026,6\n"),
    );
    folder.write("what.csv", "colour,shape\nred,round\n");
    for (file, message) in [
        ("open.csv", "open.csv: Row 3"),
        ("empty.csv", "empty.csv: "),
        ("days.csv", "days.csv"),
        ("what.csv", "what.csv"),
        ("absent.csv", "absent.csv: "),
    ] {
        let said = folder.run(&["import", file, "-o", "book.json"]).refused();
        assert!(said.contains(message), "{file}: {said}");
        assert!(!folder.has("book.json"), "{file}");
    }
    // The way out that the message offers.
    let chosen = [
        "import",
        "days.csv",
        "-o",
        "book.json",
        "--dates",
        "day-first",
    ];
    assert_eq!(folder.run(&chosen).code, 0);
}

#[test]
fn rows_that_stay_outside_are_named_with_row_and_column() {
    let folder = Folder::new("refusals-rows");
    folder.write(
        "invoices.csv",
        "company_id,date,amount\nc1,2026-01-01,5\nc1,2026-02-31,6\nc1,2026-03-01,7,8\n",
    );
    let ran = folder.run(&["import", "invoices.csv", "-o", "book.json", "--json"]);
    assert!(
        ran.errors
            .contains("invoices.csv: row 3, column B: “2026-02-31”: "),
        "{}",
        ran.errors
    );
    assert!(
        ran.errors
            .contains("invoices.csv: row 4: “c1,2026-03-01,7,8”: "),
        "{}",
        ran.errors
    );
    assert_eq!(ran.json()["rejected"], 2);
}
