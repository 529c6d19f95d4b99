### Правила: операторы, значения и связки предложения.

group-all = Всё сразу
group-any = Хотя бы одно
group-none = Ни одного
join-and = {", "}и{" "}
join-or = {" "}или{" "}
join-or-clause = {", "}или{" "}
clause-everybody = все
clause-nobody = никто
clause-not = неверно, что { $conditions }
clause-none = не выполнено ничего из этого: { $conditions }
clause-segment = входит в сегмент «{ $segment }»
quoted = «{ $text }»

condition-is = { $field } — { $value }
condition-is-not = { $field } — не { $value }
condition-contains = { $field } содержит { $value }
condition-does-not-contain = { $field } не содержит { $value }
condition-starts-with = { $field } начинается с { $value }
condition-ends-with = { $field } кончается на { $value }
condition-any-of = { $field } — { $value }
condition-none-of = { $field } — ничего из: { $value }
condition-is-empty = { $field } не указано
condition-is-not-empty = { $field } указано
condition-equals = { $field } равно { $value }
condition-not-equal = { $field } не равно { $value }
condition-less = { $field } меньше { $value }
condition-at-most = { $field } не больше { $value }
condition-more = { $field } больше { $value }
condition-at-least = { $field } не меньше { $value }
condition-between = { $field } между { $value }
condition-on = { $field } — { $value }
condition-before = { $field } раньше { $value }
condition-after = { $field } позже { $value }
condition-on-or-before = { $field } не позже { $value }
condition-on-or-after = { $field } не раньше { $value }
condition-in-last = { $field } не раньше чем { $value } назад
condition-more-than-ago = { $field } раньше чем { $value } назад
condition-in-next = { $field } не позже чем через { $value }
condition-this-period = { $field } — { $value }
condition-last-period = { $field } — { $value }
condition-next-period = { $field } — { $value }
condition-anniversary-within = { $field }: годовщина не позже чем через { $value }
condition-has-any = { $field } содержит хотя бы одно из: { $value }
condition-has-all = { $field } содержит всё из: { $value }
condition-has-none = { $field } не содержит ничего из: { $value }
condition-is-yes = { $field }: да
condition-is-no = { $field }: нет
condition-is-unknown = { $field }: неизвестно

operator-is = это
operator-is-not = не
operator-contains = содержит
operator-does-not-contain = не содержит
operator-starts-with = начинается с
operator-ends-with = кончается на
operator-any-of = одно из
operator-none-of = ни одно из
operator-is-empty = не указано
operator-is-not-empty = указано
operator-equals = =
operator-not-equal = ≠
operator-less = меньше
operator-at-most = не больше
operator-more = больше
operator-at-least = не меньше
operator-between = между
operator-on = в день
operator-before = раньше
operator-after = позже
operator-on-or-before = не позже
operator-on-or-after = не раньше
operator-in-last = за последние
operator-more-than-ago = раньше чем … назад
operator-in-next = в ближайшие
operator-this-period = в этот период
operator-last-period = в прошлый период
operator-next-period = в следующий период
operator-anniversary-within = годовщина в ближайшие
operator-has-any = хотя бы одно из
operator-has-all = всё из
operator-has-none = ничего из
operator-is-yes = да
operator-is-no = нет
operator-is-unknown = неизвестно

operand-between = { $from } и { $to }
window-days = { $n } { $n_plural ->
    [one] день
    [few] дня
   *[many] дней
}
window-weeks = { $n } { $n_plural ->
    [one] неделю
    [few] недели
   *[many] недель
}
window-months = { $n } { $n_plural ->
    [one] месяц
    [few] месяца
   *[many] месяцев
}
window-years = { $n } { $n_plural ->
    [one] год
    [few] года
   *[many] лет
}
unit-days = дни
unit-weeks = недели
unit-months = месяцы
unit-years = годы
period-week = неделя
period-month = месяц
period-quarter = квартал
period-year = год
this-period-week = эта неделя
this-period-month = этот месяц
this-period-quarter = этот квартал
this-period-year = этот год
last-period-week = прошлая неделя
last-period-month = прошлый месяц
last-period-quarter = прошлый квартал
last-period-year = прошлый год
next-period-week = следующая неделя
next-period-month = следующий месяц
next-period-quarter = следующий квартал
next-period-year = следующий год

records-people = люди
records-invoices = счета
records-interactions = контакты
records-awards = вручения
records-where = { $records }, где { $condition }
related-exists = есть { $records }
related-missing = нет таких записей: { $records }
related-count = число записей ({ $records })
related-sum = сумма поля «{ $field }» ({ $records })
related-average = среднее поля «{ $field }» ({ $records })
related-latest = позднейшее из «{ $field }» ({ $records })

fault-unknown-field = Поля «{ $field }» нет.
fault-unknown-operator = Сравнения «{ $operator }» нет.
fault-operator-does-not-fit = «{ $operator }» не подходит к полю { $field }.
fault-operand-does-not-fit = Здесь нужно другое значение.
fault-not-a-value = «{ $text }» — не значение поля { $field }.
fault-bounds-reversed = { $from } больше, чем { $to }.
fault-unknown-segment = Сегмента «{ $segment }» нет.
fault-segment-of-other-unit = «{ $segment }» — сегмент других записей.
fault-segment-cycle = Сегмент содержит сам себя: { $through }.
fault-not-related = Эти записи сюда не относятся: { $table }.
fault-measure-does-not-fit = { $field } так измерить нельзя.
fault-too-deep = Слишком много вложенных групп.
records-owners = ведущие менеджеры
records-companies = компании
