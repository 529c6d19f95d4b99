//! HubSpot: companies, contacts and deals.
//!
//! A deal that is closed and won is an invoice on its close date; open ones add up to the
//! potential of their company; lost ones are left out and counted. The pipeline stands behind the
//! stage in brackets.

use super::{Key, Layout, On, Only, Role, To, Word, word};
use crate::Kind;
use crate::TableId::{Companies, Invoices, People};

const WON: &[&str] = &["closed won", "closedwon", "сделка выиграна"];
const CLOSED: &[&str] = &[
    "closed won",
    "closedwon",
    "closed lost",
    "closedlost",
    "сделка выиграна",
    "сделка проиграна",
];

/// What no client is described by.
const PLUMBING: Word = word(
    "Last Modified Date|Record source|Number of Associated Contacts|Number of Associated Deals|Last Activity Date|\
     Number of times contacted|Number of Sales Activities",
    &[],
);

pub(super) const LAYOUTS: &[Layout] = &[
    Layout {
        name: "hubspot companies",
        signature: &[
            "Company name",
            "Company owner|Company Domain Name",
            "Record ID|Create Date|Industry",
        ],
        feeds: &[(Companies, Role::Main, Key::Id)],
        columns: &[
            word("Record ID|Company ID", &[(Companies, To::Id)]),
            word("Company name", &[(Companies, To::Field("name"))]),
            word("Company Domain Name", &[(Companies, To::Field("website"))]),
            word("Company owner", &[(Companies, To::Field("owner"))]),
            word("Phone Number", &[(Companies, To::Own(Kind::Text))]),
            word("City", &[(Companies, To::Field("city"))]),
            word("State/Region", &[(Companies, To::Field("region"))]),
            word("Country/Region", &[(Companies, To::Own(Kind::Choice))]),
            word("Industry", &[(Companies, To::Field("industry"))]),
            word("Lifecycle Stage", &[(Companies, To::Field("status"))]),
            word("Create Date", &[(Companies, To::Field("since"))]),
            word("Description", &[(Companies, To::Field("note"))]),
            PLUMBING,
        ],
        ..Layout::PLAIN
    },
    Layout {
        name: "hubspot contacts",
        signature: &[
            "First Name",
            "Last Name",
            "Email",
            "Contact owner|Lifecycle Stage|Lead Status|Associated Company",
        ],
        feeds: &[
            (Companies, Role::Mention, Key::Id),
            (People, Role::Main, Key::Id),
        ],
        columns: &[
            word("Record ID|Contact ID", &[(People, To::Id)]),
            word("First Name", &[(People, To::NamePart(1))]),
            word("Last Name", &[(People, To::NamePart(3))]),
            word("Email", &[(People, To::Field("email"))]),
            word(
                "Phone Number|Mobile Phone Number",
                &[(People, To::Field("phone"))],
            ),
            word("Job Title", &[(People, To::Field("role"))]),
            word("Buying Role", &[(People, To::Own(Kind::Choice))]),
            word("Contact owner", &[(Companies, To::Field("owner"))]),
            word("Lifecycle Stage", &[(People, To::Own(Kind::Choice))]),
            word("Lead Status", &[(People, To::Own(Kind::Choice))]),
            word(
                "Associated Company|Associated Company (Primary)|Company name",
                &[(Companies, To::Field("name"))],
            ),
            word(
                "Associated Company IDs|Associated Company IDs (Primary)",
                &[(Companies, To::Id)],
            ),
            word("Street Address", &[(People, To::AddressPart(1))]),
            word(
                "City",
                &[(People, To::AddressPart(2)), (People, To::Field("city"))],
            ),
            word("State/Region", &[(People, To::AddressPart(3))]),
            word("Postal Code", &[(People, To::AddressPart(4))]),
            word("Country/Region", &[(People, To::AddressPart(5))]),
            word("Preferred language", &[(People, To::Field("language"))]),
            word(
                "Legal basis for processing contact's data",
                &[(People, To::Field("consent_basis"))],
            ),
            word(
                "Unsubscribed from all email",
                &[(People, To::Field("opt_out"))],
            ),
            word("Date of birth", &[(People, To::Field("birthday"))]),
            word("Create Date", &[]),
            PLUMBING,
        ],
        ..Layout::PLAIN
    },
    Layout {
        name: "hubspot deals",
        signature: &["Deal Name", "Deal Stage", "Amount", "Close Date|Pipeline"],
        feeds: &[
            (Companies, Role::Mention, Key::Id),
            (People, Role::Mention, Key::Id),
            (Invoices, Role::Main, Key::Id),
        ],
        columns: &[
            word("Record ID|Deal ID", &[(Invoices, To::Id)]),
            word("Deal Name", &[(Invoices, To::Field("number"))]),
            word("Pipeline", &[]),
            word("Deal Stage", &[]),
            word(
                "Amount",
                &[
                    (Invoices, To::Field("amount")),
                    (Companies, To::Sum("potential")),
                ],
            ),
            word("Currency", &[(Invoices, To::Field("currency"))]),
            word("Close Date", &[(Invoices, To::Field("date"))]),
            word("Deal owner", &[(Companies, To::Field("owner"))]),
            word(
                "Associated Company|Associated Company (Primary)",
                &[(Companies, To::Field("name"))],
            ),
            word(
                "Associated Company IDs|Associated Company IDs (Primary)",
                &[(Companies, To::Id)],
            ),
            word(
                "Associated Contact",
                &[(People, To::Field("name")), (Companies, To::NamePart(1))],
            ),
            word("Associated Contact IDs", &[(People, To::Id)]),
            word("Create Date", &[]),
            PLUMBING,
        ],
        conditions: &[
            Only::opening("Deal Stage", On::Table(Invoices), WON),
            Only::not_opening("Deal Stage", On::Field(Companies, "potential"), CLOSED),
        ],
        ..Layout::PLAIN
    },
];
