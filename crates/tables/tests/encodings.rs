//! Small files of Russian names in five encodings: the right one is found, or a
//! person is asked; never a wrong one taken.

use encoding_rs::{Encoding as Codec, IBM866, KOI8_R, UTF_8, WINDOWS_1251, WINDOWS_1252};
use tables::{Encoding, Problem, ReadOptions, read};

const SURNAMES: [&str; 24] = [
    "Абрамов",
    "Баранова",
    "Власов",
    "Герасимова",
    "Давыдов",
    "Ершова",
    "Жданов",
    "Зуева",
    "Исаев",
    "Капустина",
    "Лазарев",
    "Мухина",
    "Назаров",
    "Осипова",
    "Поляков",
    "Рябова",
    "Савельев",
    "Тихонова",
    "Уваров",
    "Филатова",
    "Хохлов",
    "Царёва",
    "Чистяков",
    "Юдина",
];
const FIRMS: [&str; 12] = [
    "ООО Прогресс",
    "АО Заря",
    "ИП Гончаров",
    "ЗАО Меридиан",
    "ООО Сибирский лес",
    "ПАО Энергомаш",
    "ООО Уют",
    "АО Кристалл",
    "ООО Юпитер плюс",
    "НПО Спектр",
    "ТД Хорошие обои",
    "ООО Эталон",
];
const NOTES: [&str; 8] = [
    "",
    "перезвонить",
    "ждёт счёт",
    "очень доволен",
    "Просил скидку",
    "нет",
    "отгрузка в июле",
    "ЛПР",
];

#[test]
fn five_hundred_small_files_are_recognised() {
    let codecs: [(&'static Codec, Encoding); 4] = [
        (UTF_8, Encoding::Utf8),
        (WINDOWS_1251, Encoding::Windows1251),
        (KOI8_R, Encoding::Koi8R),
        (IBM866, Encoding::Ibm866),
    ];
    let (mut n_files, mut n_asked) = (0, 0);
    for seed in 0..128 {
        let mut text = String::from("id;company;contact;note\r\n");
        for row in 0..=seed % 7 {
            let pick = |step: usize, n: usize| (seed * step + row * 5 + step) % n;
            let (firm, surname) = (
                FIRMS[pick(3, FIRMS.len())],
                SURNAMES[pick(7, SURNAMES.len())],
            );
            text += &format!("{row};{firm};{surname};{}\r\n", NOTES[pick(5, NOTES.len())]);
        }
        if seed % 3 == 0 {
            text = text.to_uppercase();
        }
        for (codec, expected) in codecs {
            let (bytes, _, has_loss) = codec.encode(&text);
            assert!(!has_loss);
            n_files += 1;
            let (read, diagnostics) = read(&bytes, &ReadOptions::default());
            match read {
                Some(read) => assert_eq!(read.dialect.encoding, Some(expected), "{text}"),
                None => {
                    assert!(matches!(
                        diagnostics[0].problem,
                        Problem::EncodingUnclear { .. }
                    ));
                    n_asked += 1;
                }
            }
        }
    }
    assert!(n_files >= 500);
    assert!(n_asked * 200 <= n_files, "asked for {n_asked} of {n_files}");
}

#[test]
fn western_names_are_not_taken_for_russian() {
    let names = [
        "François Lefèvre",
        "Jörg Weiß",
        "Søren Ægidius",
        "Núñez Peña",
        "João Conceição",
        "Zoë Brontë",
        "Björk",
        "Ålesund",
        "Crème brûlée",
        "Citroën",
        "Ünal",
        "Année 2026 été",
    ];
    for name in names.iter().filter(|name| !name.is_ascii()) {
        let (bytes, _, _) = WINDOWS_1252.encode(name);
        let bytes = [b"id,name\r\n1,", &*bytes, b"\r\n"].concat();
        let (read, _) = read(&bytes, &ReadOptions::default());
        // A single accented word may be unclear; a wrong reading is not allowed.
        if let Some(read) = read {
            assert_eq!(read.dialect.encoding, Some(Encoding::Windows1252), "{name}");
            assert_eq!(read.table.cell(0, 1), *name);
        }
    }
}

#[test]
fn candidates_show_what_each_would_read() {
    let (read, diagnostics) = read(b"id,mark\r\n1,\xe4\r\n", &ReadOptions::default());
    assert!(read.is_none());
    let Problem::EncodingUnclear { candidates } = &diagnostics[0].problem else {
        panic!("{diagnostics:?}")
    };
    let previews: Vec<_> = candidates
        .iter()
        .map(|c| (c.encoding, c.preview.as_str()))
        .collect();
    assert!(
        previews.contains(&(Encoding::Windows1252, "1,ä")),
        "{previews:?}"
    );
    assert!(
        previews.contains(&(Encoding::Windows1251, "1,д")),
        "{previews:?}"
    );
}

#[test]
fn every_byte_reads_as_in_the_encoding_standard() {
    let codecs = [
        (WINDOWS_1251, Encoding::Windows1251),
        (KOI8_R, Encoding::Koi8R),
        (IBM866, Encoding::Ibm866),
        (WINDOWS_1252, Encoding::Windows1252),
    ];
    let upper_half: Vec<u8> = (0x80..=0xFF).collect();
    let bytes = [b"x\r\na", upper_half.as_slice(), b"b\r\n"].concat();
    for (codec, encoding) in codecs {
        let (read, diagnostics) = read(
            &bytes,
            &ReadOptions {
                encoding: Some(encoding),
                ..ReadOptions::default()
            },
        );
        assert_eq!(diagnostics, []);
        let expected = codec.decode_without_bom_handling(&upper_half).0;
        assert_eq!(
            read.unwrap().table.cell(0, 0),
            format!("a{expected}b"),
            "{}",
            encoding.name()
        );
        assert_eq!(encoding.name(), codec.name());
    }
}
