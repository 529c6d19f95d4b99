### Список клиентов и панель человека.

clients-sub = { $people } { $people_plural ->
    [one] человек
    [few] человека
   *[many] человек
} в { $firms } { $firms_plural ->
    [one] компании
   *[many] компаниях
}, из них { $active } { $active_plural ->
    [one] действующий клиент.
    [few] действующих клиента.
   *[many] действующих клиентов.
}
clients-empty = Здесь будут все, кого вы знаете
clients-empty-text = Принесите список из таблицы или другой программы: людей, компании, счета, встречи.
clients-empty-companies = { $n } { $n_plural ->
    [one] компания
    [few] компании
   *[many] компаний
}, и в них пока никого
clients-empty-companies-text = Компании и их счета уже в книге. Принесите список людей, которые в них работают.
clients-nobody = Всему этому не отвечает никто
clients-nobody-text = Слова и отборы выше не оставили никого. Сами люди на месте.
clients-clear = Показать всех
clients-announced = { $n } { $n_plural ->
    [one] человек
    [few] человека
   *[many] человек
}

## Над списком
clients-search = Отбор
clients-search-hint = Имя, компания, город
clients-of = из { $n }
clients-narrowed = { $facet }: { $value }
clients-widen = Убрать отбор «{ $what }»
clients-facets = Разрезы
clients-hints-some = есть
clients-nothing = ничего
facet-lifecycle = Статус
facet-holds = План даёт
facet-abc = По выручке
facet-decides = Принимает решения
facet-owner = Ведущий менеджер
facet-hints = Стоит взглянуть

## Таблица
clients-grid = Люди
clients-name = Имя
clients-role = Должность
clients-company = Компания
clients-status = Статус
clients-revenue = 12 месяцев, { $unit }
clients-thousands = тыс. { $sign }
clients-units = { $sign }
clients-months = По месяцам
clients-segment = ABC, RFM
clients-negotiated = Переговоры
clients-gives = План даёт
clients-days = { $n } дн.
clients-hints = { $n } { $n_plural ->
    [one] замечание
    [few] замечания
   *[many] замечаний
}
clients-nameless = Без имени
clients-opted-out = не писать
clients-rows = Строки { $from }–{ $to } из { $n }
clients-keys = ↑ ↓ ходят   Enter открывает   Esc закрывает   / отбор

## Человек
person-why = Почему
person-revenue = Выручка за 12 месяцев
person-no-revenue = За эти месяцы счетов нет.
person-revenue-chart = Выручка по месяцам, больше всего — { $month }: { $sum }
person-as-table = Таблицей
person-thousands = { $n } тыс.
person-rfm = давность { $r }, частота { $f }, деньги { $m }
person-facts = Сведения
person-unknown = Пока неизвестно: { $n }
person-events = Что было
person-no-events = Пока ничего не записано.
person-more-events = Ещё { $n }
event-invoice = Счёт на { $sum }
event-invoice-no-sum = Счёт
event-award = Вручено: { $treatment }
month-1 = янв
month-2 = фев
month-3 = мар
month-4 = апр
month-5 = май
month-6 = июн
month-7 = июл
month-8 = авг
month-9 = сен
month-10 = окт
month-11 = ноя
month-12 = дек
