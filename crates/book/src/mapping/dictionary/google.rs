//! Google Contacts, the new layout and the old one. Values of a group are joined by ` ::: `.

use super::{Key, Layout, Role, To, Word, word};
use crate::Kind;
use crate::TableId::{self, Companies, People};

const FEEDS: &[(TableId, Role, Key)] = &[
    (Companies, Role::Mention, Key::Id),
    (People, Role::Main, Key::Id),
];
const EMAIL: Word = word("E-mail 1 - Value", &[(People, To::Field("email"))]);
const PHONE: Word = word("Phone 1 - Value", &[(People, To::Field("phone"))]);
const ADDRESS: Word = word("Address 1 - Formatted", &[(People, To::Field("address"))]);
const CITY: Word = word("Address 1 - City", &[(People, To::Field("city"))]);
const WEBSITE: Word = word("Website 1 - Value", &[(Companies, To::Field("website"))]);

/// Kinds of values, parts of what is there as a whole, and what no client is described by.
const PLUMBING: Word = word(
    "E-mail 1 - Label|E-mail 1 - Type|Phone 1 - Label|Phone 1 - Type|Address 1 - Label|Address 1 - Type|Address 1 - Street|\
     Address 1 - PO Box|Address 1 - Region|Address 1 - Postal Code|Address 1 - Country|Address 1 - Extended Address|\
     Website 1 - Label|Website 1 - Type|Organization 1 - Type|Photo|Yomi Name|Given Name Yomi|Additional Name Yomi|\
     Family Name Yomi|Phonetic First Name|Phonetic Middle Name|Phonetic Last Name|File As|Organization 1 - Yomi Name|\
     Organization 1 - Symbol|Mileage|Subject|Sensitivity|Priority|Short Name|Maiden Name|Initials|Billing Information|\
     Directory Server|Hobby|Occupation|Location|Gender",
    &[],
);

pub(super) const LAYOUTS: &[Layout] = &[
    Layout {
        name: "google contacts",
        signature: &[
            "First Name",
            "Last Name",
            "Organization Name|Organization Title|Labels",
            "E-mail 1 - Value|Phone 1 - Value",
        ],
        feeds: FEEDS,
        columns: &[
            word("First Name", &[(People, To::NamePart(1))]),
            word("Middle Name", &[(People, To::NamePart(2))]),
            word("Last Name", &[(People, To::NamePart(3))]),
            word("Name Prefix", &[(People, To::Own(Kind::Choice))]),
            word("Name Suffix|Nickname", &[(People, To::Own(Kind::Text))]),
            word("Organization Name", &[(Companies, To::Field("name"))]),
            word("Organization Title", &[(People, To::Field("role"))]),
            word("Organization Department", &[(People, To::Own(Kind::Text))]),
            word("Birthday", &[(People, To::Field("birthday"))]),
            word("Notes", &[(People, To::Field("note"))]),
            word("Labels", &[(People, To::Own(Kind::Choices))]),
            EMAIL,
            PHONE,
            ADDRESS,
            CITY,
            WEBSITE,
            PLUMBING,
        ],
        ..Layout::PLAIN
    },
    Layout {
        name: "google contacts, old",
        signature: &[
            "Name",
            "Given Name",
            "Family Name",
            "E-mail 1 - Value|Phone 1 - Value|Group Membership",
        ],
        feeds: FEEDS,
        columns: &[
            word("Name", &[(People, To::Field("name"))]),
            word("Given Name", &[(People, To::NamePart(1))]),
            word("Additional Name", &[(People, To::NamePart(2))]),
            word("Family Name", &[(People, To::NamePart(3))]),
            word("Name Prefix", &[(People, To::Own(Kind::Choice))]),
            word("Name Suffix|Nickname", &[(People, To::Own(Kind::Text))]),
            word("Birthday", &[(People, To::Field("birthday"))]),
            word("Notes", &[(People, To::Field("note"))]),
            word("Language", &[(People, To::Field("language"))]),
            word("Group Membership", &[(People, To::Own(Kind::Choices))]),
            word("Organization 1 - Name", &[(Companies, To::Field("name"))]),
            word("Organization 1 - Title", &[(People, To::Field("role"))]),
            word(
                "Organization 1 - Department",
                &[(People, To::Own(Kind::Text))],
            ),
            word(
                "Organization 1 - Location|Organization 1 - Job Description",
                &[(People, To::Own(Kind::Text))],
            ),
            EMAIL,
            PHONE,
            ADDRESS,
            CITY,
            WEBSITE,
            PLUMBING,
        ],
        ..Layout::PLAIN
    },
];
