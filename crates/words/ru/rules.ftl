### Правила: операторы, значения и связки предложения.

group-all = Всё сразу
group-any = Хотя бы одно
group-none = Ни одного
join-and = { " " }и{ " " }
join-or = { " " }или{ " " }
join-or-else = { "; " }или{ " " }
join-either = { ", " }либо{ " " }
join-and-also = { ", " }и{ " " }
clause-everybody = все
clause-nobody = никто
clause-none = ничего из этого: { $conditions }
clause-segment = входит в сегмент «{ $segment }»
quoted = «{ $text }»

## Предложение, под которым подписываются
goes-to = { $thing } получают { $whom }.
go-to = { $thing } получают { $whom }.
goes-to-nobody = { $thing } не получает никто.
whom-nobody = никто
whom-everyone = { $unit ->
    [company] все компании
   *[person] все
}
whom-everyone-but = { $unit ->
    [company] все компании, кроме тех, { $conditions }
   *[person] все, кроме тех, { $conditions }
}
whom-those = { $unit ->
    [company] компании, { $conditions }
   *[person] те, { $conditions }
}
whom-but-not = кроме тех, { $conditions }
clause-either = либо { $conditions }
clause-not-among = { $unit ->
    [company] которые не из тех, { $conditions }
   *[person] кто не из тех, { $conditions }
}
who-anybody = { $unit ->
    [company] которые есть в книге
   *[person] кто есть в книге
}
who-nobody = { $unit ->
    [company] которых нет
   *[person] кого нет
}
who-segment = { $unit ->
    [company] которые входят в сегмент «{ $segment }»
   *[person] кто входит в сегмент «{ $segment }»
}
who-field = { $unit ->
    [company] у которых { $condition }
   *[person] у кого { $condition }
}
who-company-field = у чьей компании { $condition }
who-has = { $unit ->
    [company] у которых есть { $records }
   *[person] у кого есть { $records }
}
who-has-no = { $unit ->
    [company] у которых нет { $records }
   *[person] у кого нет { $records }
}
who-company-lifecycle-is-client = { $unit ->
    [company] которые сейчас наши клиенты
   *[person] чья компания — наш клиент
}
who-company-lifecycle-is-prospect = { $unit ->
    [company] которые могут стать клиентами
   *[person] чья компания — потенциальный клиент
}
who-company-lifecycle-is-lost = { $unit ->
    [company] которые были клиентами и ушли
   *[person] чья компания была клиентом и ушла
}
who-company-since-on-or-before = { $unit ->
    [company] которые с нами с { $value } или дольше
   *[person] чья компания с нами с { $value } или дольше
}
who-company-tenure-years-at-least = { $unit ->
    [company] которые с нами не меньше { $n } { $n_plural ->
        [one] года
       *[many] лет
    }
   *[person] чья компания с нами не меньше { $n } { $n_plural ->
        [one] года
       *[many] лет
    }
}
who-company-revenue-12m-at-least = { $unit ->
    [company] которые принесли не меньше { $value } за последние 12 месяцев
   *[person] чья компания принесла не меньше { $value } за последние 12 месяцев
}
who-company-revenue-total-at-least = { $unit ->
    [company] которые принесли не меньше { $value } за всё время
   *[person] чья компания принесла не меньше { $value } за всё время
}
who-company-n-referred-at-least = { $unit ->
    [company] которые рекомендовали нас не меньше чем { $n } { $n_plural ->
        [one] клиенту
       *[many] клиентам
    }
   *[person] чья компания рекомендовала нас не меньше чем { $n } { $n_plural ->
        [one] клиенту
       *[many] клиентам
    }
}
who-company-overdue-days-more = { $unit ->
    [company] которые не платят по счёту больше { $n } { $n_plural ->
        [one] дня
       *[many] дней
    } после срока
   *[person] чья компания не платит по счёту больше { $n } { $n_plural ->
        [one] дня
       *[many] дней
    } после срока
}
who-person-decision-maker-is-yes = кто принимает решения
who-person-decision-maker-is-no = кто не принимает решений
who-person-decision-maker-is-unknown = о ком неизвестно, принимает ли решения
who-person-opt-out-is-yes = кто просил не писать
who-person-opt-out-is-no = кто не просил не писать
who-person-is-invoice-contact-is-yes = кому приходят счета
who-person-last-interaction-in-last = с кем общались в { $value }
who-person-last-interaction-negotiation-in-last = с кем вели переговоры в { $value }
who-person-last-interaction-meeting-in-last = с кем встречались в { $value }
who-person-last-interaction-call-in-last = с кем созванивались в { $value }
who-had-negotiation = { $unit ->
    [company] с которыми вели переговоры в { $value }
   *[person] с кем вели переговоры в { $value }
}
who-had-negotiation-never = { $unit ->
    [company] с которыми не вели переговоров в { $value }
   *[person] с кем не вели переговоров в { $value }
}
who-had-negotiation-often = { $unit ->
    [company] с которыми вели переговоры в { $value } не меньше { $n } { $n_plural ->
        [one] раза
       *[many] раз
    }
   *[person] с кем вели переговоры в { $value } не меньше { $n } { $n_plural ->
        [one] раза
       *[many] раз
    }
}
who-had-meeting = { $unit ->
    [company] с которыми встречались в { $value }
   *[person] с кем встречались в { $value }
}
who-had-meeting-never = { $unit ->
    [company] с которыми не встречались в { $value }
   *[person] с кем не встречались в { $value }
}
who-had-meeting-often = { $unit ->
    [company] с которыми встречались в { $value } не меньше { $n } { $n_plural ->
        [one] раза
       *[many] раз
    }
   *[person] с кем встречались в { $value } не меньше { $n } { $n_plural ->
        [one] раза
       *[many] раз
    }
}
who-had-call = { $unit ->
    [company] с которыми созванивались в { $value }
   *[person] с кем созванивались в { $value }
}
who-had-call-never = { $unit ->
    [company] с которыми не созванивались в { $value }
   *[person] с кем не созванивались в { $value }
}
who-had-call-often = { $unit ->
    [company] с которыми созванивались в { $value } не меньше { $n } { $n_plural ->
        [one] раза
       *[many] раз
    }
   *[person] с кем созванивались в { $value } не меньше { $n } { $n_plural ->
        [one] раза
       *[many] раз
    }
}
who-had-declined = { $unit ->
    [company] которые отклоняли приглашение в { $value }
   *[person] кто отклонял приглашение в { $value }
}
who-had-declined-never = { $unit ->
    [company] которые не отклоняли приглашений в { $value }
   *[person] кто не отклонял приглашений в { $value }
}
who-had-declined-often = { $unit ->
    [company] которые отклоняли приглашение в { $value } не меньше { $n } { $n_plural ->
        [one] раза
       *[many] раз
    }
   *[person] кто отклонял приглашение в { $value } не меньше { $n } { $n_plural ->
        [one] раза
       *[many] раз
    }
}

prose-is = { $field } — { $value }
prose-is-not = { $field } — не { $value }
prose-contains = { $field } содержит { $value }
prose-does-not-contain = { $field } не содержит { $value }
prose-starts-with = { $field } начинается с { $value }
prose-ends-with = { $field } кончается на { $value }
prose-any-of = { $field } — { $value }
prose-none-of = { $field } — не { $value }
prose-is-empty = не заполнено поле «{ $field }»
prose-is-not-empty = заполнено поле «{ $field }»
prose-equals = { $field } — ровно { $value }
prose-not-equal = { $field } — не { $value }
prose-less = { $field } меньше { $value }
prose-at-most = { $field } не больше { $value }
prose-more = { $field } больше { $value }
prose-at-least = { $field } не меньше { $value }
prose-between = { $field } — между { $value }
prose-on = { $field } — { $value }
prose-before = { $field } — раньше { $value }
prose-after = { $field } — позже { $value }
prose-on-or-before = { $field } — не позже { $value }
prose-on-or-after = { $field } — не раньше { $value }
prose-in-last = { $field } — в { $value }
prose-more-than-ago = { $field } — раньше чем { $value } назад
prose-in-next = { $field } — в { $value }
prose-this-period = { $field } — { $value }
prose-last-period = { $field } — { $value }
prose-next-period = { $field } — { $value }
prose-anniversary-within = годовщина ({ $field }) — в { $value }
prose-has-any = в поле «{ $field }» есть { $value }
prose-has-all = в поле «{ $field }» есть { $value }
prose-has-none = в поле «{ $field }» не стоит { $value }
prose-is-yes = поле «{ $field }» — да
prose-is-no = поле «{ $field }» — нет
prose-is-unknown = поле «{ $field }» — неизвестно

prose-field-revenue-12m = выручка за 12 месяцев
prose-field-revenue-total = выручка за всё время
prose-field-revenue-rank = место по выручке
prose-field-n-invoices = число счетов
prose-field-n-invoices-12m = число счетов за 12 месяцев
prose-field-since = первый день с нами
prose-field-lifecycle = статус
prose-field-abc = класс по выручке (ABC)
prose-field-xyz = класс по ровности (XYZ)
prose-field-tenure-years = стаж в годах
prose-field-tenure-days = стаж в днях
prose-field-n-referred = число рекомендованных клиентов
prose-field-n-people = число людей
prose-field-n-decision-makers = число тех, кто решает,
prose-field-n-interactions = число контактов
prose-field-n-interactions-12m = число контактов за 12 месяцев
prose-field-n-awards = число вручений
prose-field-n-awards-12m = число вручений за 12 месяцев
prose-field-reachable = способы связи
prose-field-referred-by = рекомендатель
prose-field-opt-out = просьба не писать
prose-field-no-gifts = без подарков
prose-field-no-events = без приглашений
prose-field-decision-maker = принимает решения
prose-field-is-invoice-contact = контакт в счетах

condition-is = { $field } — { $value }
condition-is-not = { $field } — не { $value }
condition-contains = { $field } содержит { $value }
condition-does-not-contain = { $field } не содержит { $value }
condition-starts-with = { $field } начинается с { $value }
condition-ends-with = { $field } кончается на { $value }
condition-any-of = { $field } — { $value }
condition-none-of = { $field } — не { $value }
condition-is-empty = { $field }: не указано
condition-is-not-empty = { $field }: указано
condition-equals = { $field } — { $value }
condition-not-equal = { $field } — не { $value }
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
condition-in-last = { $field } в { $value }
condition-more-than-ago = { $field } раньше чем { $value } назад
condition-in-next = { $field } в { $value }
condition-this-period = { $field } { $value }
condition-last-period = { $field } { $value }
condition-next-period = { $field } { $value }
condition-anniversary-within = { $field }: годовщина в { $value }
condition-has-any = { $field }: есть { $value }
condition-has-all = { $field }: есть { $value }
condition-has-none = { $field }: нет значения { $value }
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
operator-in-segment = входит в
operator-not-in-segment = не входит в
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
last-days = последние { $n } { $n_plural ->
    [one] день
    [few] дня
   *[many] дней
}
last-days-one = последний день
last-weeks = последние { $n } { $n_plural ->
    [one] неделю
    [few] недели
   *[many] недель
}
last-weeks-one = последнюю неделю
last-months = последние { $n } { $n_plural ->
    [one] месяц
    [few] месяца
   *[many] месяцев
}
last-months-one = последний месяц
last-years = последние { $n } { $n_plural ->
    [one] год
    [few] года
   *[many] лет
}
last-years-one = последний год
next-days = ближайшие { $n } { $n_plural ->
    [one] день
    [few] дня
   *[many] дней
}
next-days-one = ближайший день
next-weeks = ближайшие { $n } { $n_plural ->
    [one] неделю
    [few] недели
   *[many] недель
}
next-weeks-one = ближайшую неделю
next-months = ближайшие { $n } { $n_plural ->
    [one] месяц
    [few] месяца
   *[many] месяцев
}
next-months-one = ближайший месяц
next-years = ближайшие { $n } { $n_plural ->
    [one] год
    [few] года
   *[many] лет
}
next-years-one = ближайший год

unit-days = { $n_plural ->
    [one] день
    [few] дня
   *[many] дней
}
unit-weeks = { $n_plural ->
    [one] неделю
    [few] недели
   *[many] недель
}
unit-months = { $n_plural ->
    [one] месяц
    [few] месяца
   *[many] месяцев
}
unit-years = { $n_plural ->
    [one] год
    [few] года
   *[many] лет
}
period-week = неделя
period-month = месяц
period-quarter = квартал
period-year = год
this-period-week = на этой неделе
this-period-month = в этом месяце
this-period-quarter = в этом квартале
this-period-year = в этом году
last-period-week = на прошлой неделе
last-period-month = в прошлом месяце
last-period-quarter = в прошлом квартале
last-period-year = в прошлом году
next-period-week = на следующей неделе
next-period-month = в следующем месяце
next-period-quarter = в следующем квартале
next-period-year = в следующем году

records-people = люди
records-invoices = счета
records-interactions = контакты
records-awards = вручения
of-records-people = людей
of-records-invoices = счетов
of-records-interactions = контактов
of-records-awards = вручений
one-of-records-people = хотя бы один человек
one-of-records-invoices = хотя бы один счёт
one-of-records-interactions = хотя бы один контакт
one-of-records-awards = хотя бы одно вручение
none-of-records-people = ни одного человека
none-of-records-invoices = ни одного счёта
none-of-records-interactions = ни одного контакта
none-of-records-awards = ни одного вручения
records-where = { $records }, где { $condition }
records-such = { $records } ({ $condition })
related-exists = есть { $records }
related-missing = нет таких записей: { $records }
related-count = число { $records }
related-sum = сумма поля «{ $field }» у { $records }
related-average = среднее поля «{ $field }» у { $records }
related-latest = позднейшее поле «{ $field }» у { $records }

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
fault-too-deep = Слишком много вложенных групп: в файле помещается 24 уровня. Ничего не изменено.
records-owners = ведущие менеджеры
records-companies = компании
