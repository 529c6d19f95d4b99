//! Which records to compare at all: those that share the beginning or the end of a word, a
//! phone, a mailbox or a website. A hundred thousand names give some hundred thousand pairs, not
//! five thousand million.

use super::card::Card;
use super::hash::of_texts as hash;
use super::steps::Steps;

/// Blocks up to this size are compared each with each.
const FULL: usize = 40;
/// In larger ones each with so many that come next in order.
const NEXT: usize = 10;

/// Pairs of positions, the smaller first, each once and in order. Of records from `n_old` on at
/// least one is in each pair.
pub(super) fn pairs(
    cards: &[Card],
    n_old: usize,
    steps: &mut Steps<'_>,
) -> Option<Vec<(u32, u32)>> {
    let mut keyed: Vec<(u64, u32)> = Vec::with_capacity(cards.len() * 6);
    for (at, card) in (0_u32..).zip(cards) {
        steps.at(at as usize, 2 * cards.len())?;
        keys(card, |key| keyed.push((key, at)));
    }
    keyed.sort_unstable();
    keyed.dedup();
    let rank = ranks(cards);
    let mut pairs = Vec::new();
    let mut block: Vec<u32> = Vec::new();
    let n = keyed.len();
    let mut n_seen = 0;
    let mut heard = 0;
    for same in keyed.chunk_by(|a, b| a.0 == b.0) {
        n_seen += same.len();
        if n_seen - heard > 8192 {
            heard = n_seen;
            steps.at((n + n_seen) & !2047, 2 * n)?;
        }
        // A block without new records has nothing to say.
        if same.len() < 2 || same.last().is_none_or(|(_, at)| (*at as usize) < n_old) {
            continue;
        }
        block.clear();
        block.extend(same.iter().map(|(_, at)| *at));
        let reach = if block.len() <= FULL {
            block.len()
        } else {
            block.sort_unstable_by_key(|&at| rank[at as usize]);
            NEXT
        };
        for (i, &a) in block.iter().enumerate() {
            for &b in block[i + 1..].iter().take(reach) {
                let pair = (a.min(b), a.max(b));
                if pair.1 as usize >= n_old && may_be_alike(&cards[a as usize], &cards[b as usize])
                {
                    pairs.push(pair);
                }
            }
        }
    }
    pairs.sort_unstable();
    pairs.dedup();
    Some(pairs)
}

/// The place of each record in the order of sounds.
fn ranks(cards: &[Card]) -> Vec<u32> {
    let sounds: Vec<String> = cards
        .iter()
        .map(|card| {
            card.name
                .words()
                .iter()
                .map(|word| word.sound.as_str())
                .collect()
        })
        .collect();
    let mut order: Vec<u32> = (0_u32..).take(cards.len()).collect();
    order.sort_by(|&a, &b| sounds[a as usize].cmp(&sounds[b as usize]));
    let mut ranks = vec![0; cards.len()];
    for (rank, at) in (0_u32..).zip(order) {
        ranks[at as usize] = rank;
    }
    ranks
}

/// A quick look that rules out most: letters in common, or a sign that says more than a name.
fn may_be_alike(a: &Card, b: &Card) -> bool {
    let common = (a.name.pairs & b.name.pairs).count_ones();
    let least = a.name.pairs.count_ones().min(b.name.pairs.count_ones());
    let has_letters = if least < 8 {
        common * 2 >= least
    } else {
        common * 5 >= least * 3
    };
    has_letters && !a.is_elsewhere(b) || a.shares_sign(b)
}

/// The keys of a record; two that are alike share one.
fn keys(card: &Card, mut put: impl FnMut(u64)) {
    let signs = [
        ("p", card.phone.as_str()),
        ("m", card.mailbox()),
        ("w", &card.website),
        ("t", &card.tax_number),
    ];
    for (kind, sign) in signs {
        if !sign.is_empty() {
            put(hash([kind, sign]));
        }
    }
    let words = card.name.words();
    if card.company != 0 {
        for word in words {
            put(hash(["c", first(&word.sound, 1)]) ^ card.company);
        }
    }
    let mut long: Vec<usize> = (0..words.len())
        .filter(|&at| words[at].weight > 2)
        .collect();
    if long.is_empty() {
        long = (0..words.len()).collect();
    }
    long.sort_by_key(|&at| (std::cmp::Reverse(words[at].weight), at));
    for &at in long.iter().take(3) {
        let sound = &words[at].sound;
        // Of people a first name is that of many: the first letter of another word goes with it.
        let others = words.iter().enumerate().filter(|(other, _)| *other != at);
        let initials: Vec<&str> = match card.table {
            crate::TableId::People if words.len() > 1 => {
                others.map(|(_, word)| first(&word.sound, 1)).collect()
            }
            _ => vec![""],
        };
        for initial in initials {
            put(hash(["b", first(sound, 4), initial]));
            if sound.chars().count() > 4 {
                put(hash(["e", last(sound, 4), initial]));
            }
        }
    }
}

fn first(text: &str, n: usize) -> &str {
    text.char_indices()
        .nth(n)
        .map_or(text, |(end, _)| &text[..end])
}

fn last(text: &str, n: usize) -> &str {
    let start = text
        .char_indices()
        .rev()
        .nth(n - 1)
        .map_or(0, |(start, _)| start);
    &text[start..]
}
