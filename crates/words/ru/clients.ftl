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
clients-keys = Стрелки ходят   Shift расширяет   F2 или буква правят   Пробел выбирает   Enter открывает   / отбор
clients-about = Люди или компании
clients-person = Человек
clients-people = Люди
clients-companies = Компании
clients-show-companies = Показать компании
clients-show-people = Показать людей
clients-no-companies = Компаний пока нет
clients-no-companies-text = Люди в книге не относятся ни к одной компании.
clients-filter = Условия
clients-filter-kind = Кого показать
clients-keep-segment = Сохранить как сегмент
clients-segment-name = Название сегмента
clients-group = Группы
clients-grouped = По полю: { $field }
clients-not-grouped = Без групп
clients-columns = Столбцы
clients-columns-help = Перетащите столбец или передвиньте его клавишей Alt со стрелкой.
clients-columns-shown = Показаны, в этом порядке
clients-columns-all = Все остальные поля
clients-columns-search = Найти поле
clients-columns-usual = Как вначале
clients-column-remove = Убрать: { $name }
clients-more-facets = Пожелания и согласие
clients-add = Добавить
clients-add-person = Добавить человека
clients-add-company = Добавить компанию
clients-add-it = Добавить
clients-out = Выгрузить
clients-out-csv = Этот список, CSV
clients-out-xlsx = Этот список, Excel
clients-out-vcf = Эти люди, vCard
clients-out-all-csv = Вся книга, файлы CSV
clients-out-all-xlsx = Вся книга, Excel
clients-pick = Выбрать: { $name }
clients-pick-all = Выбрать всех
clients-picked = { $n_plural ->
    [one] Выбрана
   *[many] Выбрано
} { $n } { $n_plural ->
    [one] строка
    [few] строки
   *[many] строк
}
clients-unpick = Снять выбор
clients-bulk-field = Изменить поле…
clients-bulk-apply = Изменить
clients-delete = Удалить
clients-not-edited = Эта ячейка вычисляется, вписать в неё нельзя
clients-grid-companies = Компании
facet-todo = Надо сделать
todo = Надо сделать
todo-no-decision-maker = Неизвестно, кто решает
todo-contact-decides = Счета получает не тот, кто решает
todo-no-address = Нет адреса для открытки
todo-no-basis = Нет основания писать
todo-blocks = { $people }, не хватает для { $n } { $n_plural ->
    [one] места
   *[many] мест
}
merge-title = Сделать из двух записей одну
merge-what = Останется «{ $keep }», «{ $drop }» войдёт в эту запись. Переносится ссылок: { $n }.
merge-choose = В них сказано разное. Что не выбрано, пропадёт:
merge-it = Объединить
paste-misfits = { $n_plural ->
    [one] Не подошла
   *[many] Не подошло
} { $n } { $n_plural ->
    [one] ячейка.
    [few] ячейки.
   *[many] ячеек.
}
paste-fitted = { $n_plural ->
    [one] Вставлена
   *[many] Вставлено
} { $n } { $n_plural ->
    [one] ячейка.
    [few] ячейки.
   *[many] ячеек.
}
paste-place = Строка { $row }, столбец { $column } { $whose }:

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
person-menu = Ещё
person-everything = Всё об этом человеке
person-everything-sub = Всё, что говорит эта книга.
person-print = Напечатать
person-as-file = Сохранить файлом
person-erase = Стереть навсегда…
person-erase-title = Стереть навсегда: { $name }?
person-erase-what = Человек исчезнет из книги вместе с контактами и вручениями, из политики, журнала изменений и истории отмены. Прежние шаги отменить будет уже нельзя, и этот тоже.
person-erase-remains = Останется то, что вышло из книги раньше: сохранённые копии файла, выгруженные списки, распечатки и файлы, из которых пришли списки. Их удалите или исправьте сами.
person-erase-it = Стереть навсегда
company-people = Люди
company-invoices = Счета
company-interactions = Контакты
company-awards = Вручения
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
