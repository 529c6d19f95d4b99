//! A name made ready for comparing, and how alike two names are.

use super::distance;
use super::forms;
use super::hash;
use super::letters::{has_cyrillic, look, sound, words};

/// What a name is of: legal forms belong to firms, patronymics and initials to people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Of {
    Company,
    Person,
}

/// Why two names are alike though they are not the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NameReason {
    /// The same words in another order.
    Order,
    /// One in Cyrillic, one in Latin letters.
    Transliteration,
    /// Letters that look like those of another script.
    Letters,
    /// A letter more, less, another, or two swapped.
    Typo,
    /// A first name against its first letter.
    Initial,
    /// One has a legal form that the other has not, or another one.
    LegalForm,
    /// One has a word more.
    Words,
    /// The same but for blanks and signs.
    Blanks,
}

/// A name made ready.
#[derive(Clone, Debug)]
pub struct Name {
    of: Of,
    words: Vec<Word>,
    forms: Vec<&'static str>,
    /// All words together.
    joined: Vec<char>,
    /// Pairs of letters by sound, a bit each.
    pub(super) pairs: u64,
}

#[derive(Clone, Debug)]
pub(super) struct Word {
    text: String,
    letters: Vec<char>,
    pub(super) sound: String,
    sound_letters: Vec<char>,
    /// As [`Name::pairs`].
    pairs: u64,
    is_cyrillic: bool,
    has_digits: bool,
    /// How much of the name it is.
    pub(super) weight: u32,
    is_patronymic: bool,
}

impl Name {
    /// Makes a name ready.
    #[must_use]
    pub fn new(of: Of, text: &str) -> Self {
        let mut found = words(text);
        let forms = match of {
            Of::Company => forms::take(&mut found),
            Of::Person => Vec::new(),
        };
        let words: Vec<Word> = found.into_iter().map(|text| Word::new(of, text)).collect();
        let joined = words
            .iter()
            .flat_map(|word| word.letters.iter().copied())
            .collect();
        let pairs = words.iter().fold(0, |bits, word| bits | word.pairs);
        Self {
            of,
            words,
            forms,
            joined,
            pairs,
        }
    }

    /// Whether there is nothing to compare.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// A number that names of one sound have in common, whatever their forms and order.
    pub(super) fn sound_key(&self) -> u64 {
        let mut sounds: Vec<&str> = self
            .words
            .iter()
            .filter(|word| word.weight > 1)
            .map(|word| word.sound.as_str())
            .collect();
        if sounds.is_empty() {
            sounds = self.words.iter().map(|word| word.sound.as_str()).collect();
        }
        sounds.sort_unstable();
        if sounds.is_empty() {
            0
        } else {
            hash::of_texts(sounds).max(1)
        }
    }

    pub(super) fn words(&self) -> &[Word] {
        &self.words
    }

    /// Alike from 0 to 1000, and why it is less; 1000 for the same words and forms in the same order.
    #[must_use]
    pub fn alike(&self, other: &Self) -> (u16, Vec<NameReason>) {
        if self.is_empty() || other.is_empty() {
            return (0, Vec::new());
        }
        let mut reasons = Vec::new();
        let mut score = self.by_words(other, &mut reasons);
        if score < 980 && self.joined == other.joined {
            (score, reasons) = (980, vec![NameReason::Blanks]);
        }
        if self.forms != other.forms {
            reasons.push(NameReason::LegalForm);
            let differs = !self.forms.is_empty() && !other.forms.is_empty();
            score = score.saturating_sub(if differs { 100 } else { 20 });
        }
        reasons.sort_unstable();
        reasons.dedup();
        (u16::try_from(score.min(1000)).unwrap_or(1000), reasons)
    }

    fn by_words(&self, other: &Self, reasons: &mut Vec<NameReason>) -> u32 {
        let mut pairs: Vec<(Match, usize, usize)> = Vec::new();
        for (a, left) in self.words.iter().enumerate() {
            for (b, right) in other.words.iter().enumerate() {
                if let Some(found) = left.matches(right, self.of) {
                    pairs.push((found, a, b));
                }
            }
        }
        // The best first; among equals an order that does not tell left from right.
        pairs.sort_by(|(x, a, b), (y, c, d)| {
            let key = |a: usize, b: usize| {
                let (left, right) = (&self.words[a].text, &other.words[b].text);
                (left.min(right), left.max(right), a.abs_diff(b), a + b)
            };
            y.score
                .cmp(&x.score)
                .then_with(|| key(*a, *b).cmp(&key(*c, *d)))
        });
        let (mut left_free, mut right_free) =
            (vec![true; self.words.len()], vec![true; other.words.len()]);
        let (mut sum, mut n_typos, mut in_order) = (0, 0, true);
        for (found, a, b) in pairs {
            if !left_free[a] || !right_free[b] {
                continue;
            }
            (left_free[a], right_free[b]) = (false, false);
            sum += found.score * (self.words[a].weight + other.words[b].weight);
            n_typos += found.n_typos;
            in_order &= a == b;
            reasons.extend(found.reason);
        }
        let weight = |words: &[Word]| words.iter().map(|word| word.weight).sum::<u32>();
        let mut score = sum / (weight(&self.words) + weight(&other.words)).max(1);
        let free = |words: &[Word], free: &[bool], is: &dyn Fn(&Word) -> bool| {
            words.iter().zip(free).any(|(word, free)| *free && is(word))
        };
        let any = |is: &dyn Fn(&Word) -> bool| {
            (
                free(&self.words, &left_free, is),
                free(&other.words, &right_free, is),
            )
        };
        if any(&|_| true) != (false, false) {
            reasons.push(NameReason::Words);
        } else if !in_order {
            reasons.push(NameReason::Order);
            score = score.saturating_sub(10);
        }
        // Factory 5 is not Factory 6, and one's father has one name.
        let (left, right) = any(&|word| word.has_digits);
        if left || right {
            score = score.min(650);
        }
        let is_initial = |word: &Word| self.of == Of::Person && word.letters.len() == 1;
        if any(&|word| word.is_patronymic) == (true, true) || any(&is_initial) == (true, true) {
            score = score.min(650);
        }
        let most_typos = if self.of == Of::Person || self.joined.len().min(other.joined.len()) < 10
        {
            1
        } else {
            2
        };
        if n_typos > most_typos {
            score = score.min(700);
        }
        score
    }
}

/// How well two words match.
struct Match {
    score: u32,
    n_typos: usize,
    reason: Option<NameReason>,
}

impl Word {
    fn new(of: Of, text: String) -> Self {
        let letters: Vec<char> = text.chars().collect();
        let n = u32::try_from(letters.len()).unwrap_or(u32::MAX);
        let is_patronymic = of == Of::Person
            && n >= 6
            && ["вич", "вна", "ична", "vich", "vna", "ichna"]
                .iter()
                .any(|end| text.ends_with(end));
        let is_weak = of == Of::Company && forms::WEAK.contains(&text.as_str());
        let weight = match (is_patronymic, is_weak) {
            (true, _) => 2,
            (_, true) => 1,
            _ => n.clamp(1, 8),
        };
        let sound = sound(&text);
        Self {
            sound_letters: sound.chars().collect(),
            pairs: pairs(&sound),
            sound,
            is_cyrillic: has_cyrillic(&text),
            has_digits: text.chars().any(|c| c.is_ascii_digit()),
            text,
            letters,
            weight,
            is_patronymic,
        }
    }

    fn matches(&self, other: &Self, of: Of) -> Option<Match> {
        let found = |score, n_typos, reason| {
            Some(Match {
                score,
                n_typos,
                reason,
            })
        };
        if self.text == other.text {
            return found(1000, 0, None);
        }
        if self.has_digits || other.has_digits {
            return None;
        }
        let are_two_scripts = self.is_cyrillic != other.is_cyrillic;
        if are_two_scripts && look(&self.text) == look(&other.text) {
            return found(980, 0, Some(NameReason::Letters));
        }
        if are_two_scripts && self.sound == other.sound {
            return found(960, 0, Some(NameReason::Transliteration));
        }
        let is_initial = |a: &Self, b: &Self| {
            a.letters.len() == 1
                && b.letters.len() > 1
                && (b.letters[0] == a.letters[0]
                    || b.sound.starts_with(&a.sound) && are_two_scripts)
        };
        if of == Of::Person && (is_initial(self, other) || is_initial(other, self)) {
            return found(850, 0, Some(NameReason::Initial));
        }
        let (left, right) = if are_two_scripts {
            (&self.sound_letters, &other.sound_letters)
        } else {
            (&self.letters, &other.letters)
        };
        let n = left.len().min(right.len());
        let most = match n {
            0..=4 => return None,
            5..=7 => 1,
            _ => 2,
        };
        // A slip changes three neighbouring pairs of each word at most.
        if (self.pairs ^ other.pairs).count_ones() > 8 * u32::try_from(most).unwrap_or(0) {
            return None;
        }
        let n_typos = distance::within(left, right, most)?;
        let n_letters = u32::try_from(left.len().max(right.len())).unwrap_or(u32::MAX);
        let slips = u32::try_from(n_typos).unwrap_or(u32::MAX);
        let first = if left.first() == right.first() {
            0
        } else {
            100
        };
        let score = (if are_two_scripts { 960 } else { 1000 }) - 700 * slips / n_letters - first;
        let reason = if are_two_scripts && n_typos == 0 {
            NameReason::Transliteration
        } else {
            NameReason::Typo
        };
        found(score, n_typos, Some(reason))
    }
}

/// Which pairs of neighbouring letters a word has, a bit for each.
fn pairs(word: &str) -> u64 {
    let bytes = word.as_bytes();
    let bit = |a: u8, b: u8| 1_u64 << ((u32::from(a) * 31 + u32::from(b)) % 64);
    let first = bytes.first().map_or(0, |&first| bit(0, first));
    bytes
        .windows(2)
        .fold(first, |bits, pair| bits | bit(pair[0], pair[1]))
}
