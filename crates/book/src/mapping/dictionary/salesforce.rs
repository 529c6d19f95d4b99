//! Salesforce: accounts, contacts and opportunities, by labels and by API names.
//!
//! A won opportunity is an invoice on its close date; open ones add up to the potential of
//! their account; lost ones are left out and counted.

use super::{Key, Layout, On, Only, Role, To, Word, word};
use crate::Kind;
use crate::TableId::{Companies, Invoices, People};

const DELETED: Only = Only::not("Is Deleted", On::Row, &["true", "1"]);
const WON: &[&str] = &["closed won"];
const CLOSED: &[&str] = &["closed won", "closed lost"];

/// What no client is described by.
const PLUMBING: Word = word(
    "Is Deleted|Master Record ID|Created By ID|Last Modified Date|Last Modified By ID|System Modstamp|Session_ID__c|\
     Price Book ID|Pricebook2 ID|Has Opportunity Line Item|Fiscal|Fiscal Quarter|Fiscal Year",
    &[],
);

pub(super) const LAYOUTS: &[Layout] = &[
    Layout {
        name: "salesforce accounts",
        signature: &[
            "Id|Account ID",
            "Name|Account Name",
            "Billing City|Account Owner|Owner ID",
            "Billing Street|Industry|Account Site",
        ],
        feeds: &[(Companies, Role::Main, Key::Id)],
        columns: &[
            word("Id|Account ID", &[(Companies, To::Id)]),
            word("Name|Account Name", &[(Companies, To::Field("name"))]),
            word("Industry", &[(Companies, To::Field("industry"))]),
            word("Billing City", &[(Companies, To::Field("city"))]),
            word(
                "Billing State|Billing State/Province",
                &[(Companies, To::Field("region"))],
            ),
            word("Owner ID|Account Owner", &[(Companies, To::Field("owner"))]),
            word("Website", &[(Companies, To::Field("website"))]),
            word("Type|Account Type", &[(Companies, To::Own(Kind::Choice))]),
            word("Phone|Account Phone", &[(Companies, To::Own(Kind::Text))]),
            word("Billing Street", &[(Companies, To::Own(Kind::Text))]),
            word(
                "Billing Postal Code|Billing Zip/Postal Code|Billing Zip",
                &[(Companies, To::Own(Kind::Text))],
            ),
            word("Billing Country", &[(Companies, To::Own(Kind::Choice))]),
            word(
                "Parent Account|Parent ID",
                &[(Companies, To::Own(Kind::Text))],
            ),
            word(
                "Description|Account Description",
                &[(Companies, To::Field("note"))],
            ),
            PLUMBING,
        ],
        conditions: &[DELETED],
        ..Layout::PLAIN
    },
    Layout {
        name: "salesforce contacts",
        signature: &[
            "Last Name",
            "Account ID|Account Name",
            "Email",
            "Title|Salutation|Lead Source",
        ],
        feeds: &[
            (Companies, Role::Mention, Key::Id),
            (People, Role::Main, Key::Id),
        ],
        columns: &[
            word("Id|Contact ID", &[(People, To::Id)]),
            word("Account ID", &[(Companies, To::Id)]),
            word("Account Name", &[(Companies, To::Field("name"))]),
            word("First Name", &[(People, To::NamePart(1))]),
            word("Last Name", &[(People, To::NamePart(3))]),
            word("Name|Full Name", &[(People, To::Field("name"))]),
            word("Salutation", &[(People, To::Own(Kind::Choice))]),
            word("Lead Source", &[(People, To::Own(Kind::Choice))]),
            word("Title", &[(People, To::Field("role"))]),
            word("Email", &[(People, To::Field("email"))]),
            word("Phone|Mobile|Mobile Phone", &[(People, To::Field("phone"))]),
            word("Mailing Street", &[(People, To::AddressPart(1))]),
            word(
                "Mailing City",
                &[(People, To::AddressPart(2)), (People, To::Field("city"))],
            ),
            word(
                "Mailing State|Mailing State/Province",
                &[(People, To::AddressPart(3))],
            ),
            word(
                "Mailing Zip|Mailing Postal Code|Mailing Zip/Postal Code",
                &[(People, To::AddressPart(4))],
            ),
            word("Mailing Country", &[(People, To::AddressPart(5))]),
            word("Birthdate", &[(People, To::Field("birthday"))]),
            word(
                "Has Opted Out Of Email|Email Opt Out",
                &[(People, To::Field("opt_out"))],
            ),
            word(
                "Description|Contact Description",
                &[(People, To::Field("note"))],
            ),
            PLUMBING,
        ],
        conditions: &[DELETED],
        ..Layout::PLAIN
    },
    Layout {
        name: "salesforce opportunities",
        signature: &[
            "Account ID|Account Name",
            "Amount",
            "Close Date",
            "Stage Name|Stage",
        ],
        feeds: &[
            (Companies, Role::Mention, Key::Id),
            (Invoices, Role::Main, Key::Id),
        ],
        columns: &[
            word("Id|Opportunity ID", &[(Invoices, To::Id)]),
            word("Account ID", &[(Companies, To::Id)]),
            word("Account Name", &[(Companies, To::Field("name"))]),
            word("Name|Opportunity Name", &[(Invoices, To::Field("number"))]),
            word(
                "Amount",
                &[
                    (Invoices, To::Field("amount")),
                    (Companies, To::Sum("potential")),
                ],
            ),
            word(
                "Amount Currency|Currency ISO Code|Currency",
                &[(Invoices, To::Field("currency"))],
            ),
            word("Close Date", &[(Invoices, To::Field("date"))]),
            word("Stage|Stage Name", &[]),
            PLUMBING,
        ],
        conditions: &[
            DELETED,
            Only::among("Stage Name|Stage", On::Table(Invoices), WON),
            Only::not(
                "Stage Name|Stage",
                On::Field(Companies, "potential"),
                CLOSED,
            ),
        ],
        ..Layout::PLAIN
    },
];
