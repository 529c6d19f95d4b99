//! Cards of people as the reader of vCards lays them out. `Title` is what they do.

use super::{Key, Layout, Role, To, word};
use crate::Kind;
use crate::TableId::{Companies, People};

pub(super) const LAYOUTS: &[Layout] = &[Layout {
    name: "vcard",
    signature: &[
        "Full name",
        "Organization|Title|Last name",
        "E-mail 1|E-mail|Phone 1|Phone|Categories",
    ],
    feeds: &[
        (Companies, Role::Mention, Key::Id),
        (People, Role::Main, Key::Id),
    ],
    columns: &[
        word("Full name", &[(People, To::Field("name"))]),
        word("First name", &[(People, To::NamePart(1))]),
        word("Middle name|Additional names", &[(People, To::NamePart(2))]),
        word("Last name", &[(People, To::NamePart(3))]),
        word(
            "Prefix|Honorific prefix",
            &[(People, To::Own(Kind::Choice))],
        ),
        word("Suffix|Nickname", &[(People, To::Own(Kind::Text))]),
        word("Organization", &[(Companies, To::Field("name"))]),
        word("Department", &[(People, To::Own(Kind::Text))]),
        word("Title|Role", &[(People, To::Field("role"))]),
        word("E-mail 1|E-mail", &[(People, To::Field("email"))]),
        word("Phone 1|Phone", &[(People, To::Field("phone"))]),
        word(
            "Address 1|Address|Street",
            &[(People, To::Field("address"))],
        ),
        word("City", &[(People, To::Field("city"))]),
        word("Birthday", &[(People, To::Field("birthday"))]),
        word("Anniversary", &[(People, To::Own(Kind::Text))]),
        word("Categories", &[(People, To::Own(Kind::Choices))]),
        word("Website|URL|Web site", &[(Companies, To::Field("website"))]),
        word("Note|Notes", &[(People, To::Field("note"))]),
        word("Language", &[(People, To::Field("language"))]),
        word("UID", &[(People, To::Id)]),
        word("Revision|Version", &[]),
    ],
    ..Layout::PLAIN
}];
