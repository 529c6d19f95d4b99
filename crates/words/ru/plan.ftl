### The plan screen and the explanation of a place.

plan-sub-published = Политика v{ $v } на подписи. Всего { $n }, охвачено { $reached }, без внимания { $without }.
plan-sub-draft = Политика v{ $v }, черновик. Всего { $n }, охвачено { $reached }, без внимания { $without }.
plan-changed = План: выиграли: { $better }; проиграли: { $worse }. Стоимость { $cost }
plan-print = Печать
plan-foot = План { $fingerprint } на { $day }
plan-folded = Свёрнуто: длинные списки и очереди здесь сокращены. Кнопка «Печать» на самой странице или Ctrl P печатает их целиком.
nobody = никто
nothing = ничего
and-more = и ещё { $n }
fewer-shown = Свернуть

## Empty and broken
plan-nobody = Пока никого
plan-nobody-text = Здесь видно, кому что достаётся. Нужны люди и политика, по которой делить.
plan-no-policy = Нет правил, нет и плана
plan-no-policy-text = В этой книге ещё нет политики. В примере она есть; её приносит и файл плана.
plan-faults = В политике ошибка.
plan-faults-text = Пока она не исправлена, плана нет; книга осталась как была.
plan-faults-go = К политике
band-nobody = Никто не подходит.
band-nobody-barred = Правилу отвечают { $n }, но вручить нельзя никому: некуда отправить или человек просил этого не делать.

## Figures
figure-cost = Стоимость
figure-unmet = Не выполнено обязательств
figure-unmet-of = из { $n }
figure-unmet-none = Все, кому положено, получают
figure-unmet-say = остаются без положенного
figure-ways = { $n } { $n_plural ->
    [one] выход
    [few] выхода
   *[many] выходов
}
figure-exceptions = Исключения
figure-overrides = вне правил
figure-pins = { $n_plural ->
    [one] закреплён
   *[many] закреплено
}
figure-excluded = исключено вручную: { $n }
figure-fair = Никто старший не получил меньше младшего без названной причины
figure-unfair = Кого-то обошли без названной причины
figure-reached = Охвачено
figure-reached-of = из { $n }
figure-without = без внимания { $n }
figure-barred = ничего нельзя вручить: { $n }

## A band
band-places = { $treatment }: места
band-one-fewer = { $treatment }: одним меньше
band-one-more = { $treatment }: одним больше
band-waiting = { $treatment }: в очереди
gauge-total = { $n } из { $of }
gauge-rank = { $n } по старшинству
gauge-over = { $n } вне правил
gauge-owed = { $n } положено
gauge-reserve = { $n } оставлено: { $segment }
gauge-base = { $n } по правилу «никого не обойти»
gauge-free = { $n } свободно
gauge-said = { $total }: { $parts }
preview-said = { $n } { $n_plural ->
    [one] место
    [few] места
   *[many] мест
}: выиграли: { $better }; проиграли: { $worse }; стоимость { $cost }. Enter оставит, Esc вернёт.
one-more = Одним больше
one-more-reception = Ещё одно место
one-more-gift = Ещё один подарок
one-more-postcard = Ещё одна открытка
one-fewer = Одним меньше
what-if-nobody = → ничего не меняется
what-if-next = следом: { $name }
what-if-gets = получит { $thing }
what-if-keeps = сохранит только { $thing }
what-if-gets-nothing = не получит ничего
what-if-move = { $name }: { $from } → { $to }
cut-after = Черта после { $n }-го по старшинству
cut-full = Черта после { $n } { $n_plural ->
    [one] места
   *[many] мест
}
cut-waiting = { $n_plural ->
    [one] Подходит
   *[many] Подходят
} ещё { $n }
cut-passed = пропущено { $n }: { $reason }
list-all = Показать всех: { $n }

## A place
place-said = { $name }, { $company }, { $state }
place-said-alone = { $name }, { $state }
place-rank = старшинство { $n }
place-waiting = старшинство { $n }, в очереди
place-first = старшинство { $n }, первое место в очереди
place-over = вне правил
place-owed = положено, старшинство { $n }
place-reserve = на оставленном месте
place-base = чтобы никого не обойти
place-pinned = закреплено: { $reason }
place-in = добавится
place-out = уйдёт

## Shortfalls
owed-change = Изменение
owed-unmet = Не выполнено
owed-cost = Стоимость
owed-budget = Бюджет
owed-left = остаётся { $sum }
owed-over = сверх на { $sum }
owed-draft = Примерка откроет черновик v{ $v }. Подписанное останется как есть.
owed-who = Кто остаётся без положенного
findings-title = Стоит взглянуть
finding-who = Кто

## Why
why-label = Почему: { $name }
why-record = Открыть карточку
why-account = Ведёт: { $name }
why-rank-title = Старшинство
why-ways = Что помогло бы: { $name }
why-others = Остальные знаки внимания
why-by-hand = Вне правил
why-decides = решает
hand-pin = Закрепить: { $treatment }
hand-pin-in-place = Закрепить: { $treatment }, вместо: { $name }
hand-exclude = Не давать: { $treatment }
hand-exclude-all = Не давать ничего
hand-placeholder = Кто просит, почему и почему этого нет в политике
hand-hint = Будет стоять рядом с именем на листе, который подписывают.
hand-do-pin = Закрепить: { $name }
hand-do-exclude = Не давать: { $name }
hand-pinned = Закреплено: { $reason }
hand-unpin = Снять закрепление
hand-excluded = Исключено: { $reason }
hand-readmit = Вернуть в отбор
conditions-none = Подходят все
why-copy = Скопировать объяснение
why-loading = Считаем…
sign-met = выполнено:
sign-not-met = не выполнено:
sign-absent = не так, как и нужно:
sign-against = так, а не должно быть:


## Кого считает число
counted-nobody = Здесь никого.
counted-head = Кого считает число
counted-open = { $figure }: кто
counted-holds = получает { $things }
counted-cost = { $treatment }, { $sum }
counted-reason = { $reason }
counted-reached = Охвачены
counted-without = Остаются без внимания
counted-barred = Ничего нельзя вручить
counted-opted-out = Просили не писать
counted-paid = Места, которые стоят денег
counted-owed = Положено
counted-unmet = Остаются без положенного
counted-overrides = Вне правил
counted-pins = Закреплены
counted-exclusions = Исключены вручную
counted-shortfall = Остаются без положенного: { $treatment }
counted-eligible = Подходят: { $treatment }
counted-awarded = Получают: { $treatment }
counted-seats-rank = По старшинству: { $treatment }
counted-seats-over = Вне правил: { $treatment }
counted-seats-owed = Положено: { $treatment }
counted-seats-reserve = На оставленных местах: { $treatment }
counted-seats-base = Чтобы никого не обойти: { $treatment }
counted-waiting = В очереди: { $treatment }
counted-passed-over = Пропущены, { $treatment }: { $reason }
counted-kept = Для них могут быть оставлены места: { $treatment }
counted-owed-by = Положено: { $treatment }
counted-tied = Всё ещё равны: { $treatment }
counted-meets = Отвечают правилу: { $rule }
counted-alone = Отвечают этому условию, { $rule }
counted-lost = Отсеяны только из-за этого условия, { $rule }
counted-gained = Допущены только этим условием, { $rule }
counted-empty = Отвечают, потому что значение не указано, { $rule }
