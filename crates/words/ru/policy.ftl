### Экран политики.

policy-sub-published = Версия { $n }, закрыта для подписания. Первая правка откроет следующий черновик; эта версия останется как есть.
policy-sub-draft = Черновик v{ $n }. Каждая правка — один шаг, который можно отменить.
policy-empty = Политики ещё нет
ladder-order = По старшинству
ladder-gate = Прежде всего: никому, кто просил не писать.
ladder-total = Всего
of-budget = из { $sum }
budget-left = остаётся { $sum }
budget-over = сверх { $sum }
n-qualify = подходят { $n }
rule-qualify = правилу отвечают { $n } из { $of }
rule-conditions = Условия
rule-show-as = Показать правило как
rule-as-cards = Карточки
rule-as-text = Текст
rule-alone = Подходят по нему одному
rule-decides = Решает
rule-lost = Отсеяны только из-за него
rule-let-in = Допущены только благодаря ему
rule-nobody = само по себе никого не допускает
rule-meets-nobody = этому никто не отвечает
rule-empty-added = { $n } из них — потому что значение не указано
rule-group = Как соединены условия
rule-operator = Сравнение
rule-field = Поле
rule-value = Значение
rule-unit = Единица времени
rule-remove = Убрать условие
rule-add = Условие
rule-add-it = Добавить
rule-key = − отсеяны из-за него   + допущены только им
rank-head = Порядок среди тех, кто подходит
rank-highest = сначала больше
rank-lowest = сначала меньше
rank-latest = сначала позже
rank-earliest = сначала раньше
rank-ties = при равенстве остаётся { $n }
rank-id = Номер записи
rank-id-why = сначала меньше, чтобы ничего не решал случай
terms-of = Условия: { $treatment }
terms-places = Места
terms-at-least = Не меньше
terms-at-most = Не больше
terms-cap = На одну компанию
terms-capped = обошли { $n }
terms-unlimited = без предела
terms-kept = Оставлено: { $segment }
terms-unused = Оставленные, но не занятые места — кому
terms-unused-next = следующим по старшинству
terms-unused-nobody = никому
terms-cost = Стоимость
terms-cost-is = { $n } × { $one } = { $sum }
terms-unit-cost = Одно место
terms-fixed-cost = Один раз
terms-minutes = Минуты менеджера
terms-budget = Бюджет программы
terms-obligation = Обязательство
terms-owed-every = Положено хотя бы раз в столько месяцев
terms-owed-now = положено сейчас { $n }
terms-owed-unmet = не достаётся { $n }
terms-settles = Засчитывается: { $treatment }
texts-why = Почему так
texts-why-missing = Никто не написал почему. Правило без обоснования — замечание.
texts-why-hint = Подписывается вместе с правилом.
texts-clients-read = Что читают клиенты
texts-clients-hint = Без имён и сумм. Войдёт в письмо.
exceptions-head = Решено вручную
exceptions-withdraw = Отозвать

## Условия абзацем
prose-seats = Всего { $n } { $n_plural ->
    [one] место
    [few] места
   *[many] мест
}.
prose-seats-at-least = Всего { $n } { $n_plural ->
    [one] место
    [few] места
   *[many] мест
}, занять надо не меньше { $minimum }.
prose-places = Всего { $n } { $n_plural ->
    [one] место
    [few] места
   *[many] мест
}.
prose-places-at-least = Всего { $n } { $n_plural ->
    [one] место
    [few] места
   *[many] мест
}, отдать надо не меньше { $minimum }.
prose-unlimited = Число мест не ограничено.
prose-unlimited-at-least = Число мест не ограничено, отдать надо не меньше { $minimum }.
prose-cap = Не больше { $n } на одну компанию.
prose-per-owner = На клиентов одного ведущего менеджера приходится не больше { $n }.
prose-kept = { $n } { $n_plural ->
    [one] место оставлено
    [few] места оставлено
   *[many] мест оставлено
} тем, кто входит в сегмент «{ $segment }»; незанятое достаётся следующим по старшинству.
prose-kept-hard = { $n } { $n_plural ->
    [one] место оставлено
    [few] места оставлено
   *[many] мест оставлено
} тем, кто входит в сегмент «{ $segment }»; незанятое остаётся пустым.
prose-owed = Каждому из сегмента «{ $segment }» положено хотя бы раз в { $months } { $months_plural ->
    [one] месяц
    [few] месяца
   *[many] месяцев
}.
prose-settled = Засчитывается и другое: { $things }.
prose-order = Порядок: { $keys }; при полном равенстве — номер записи.
prose-key = { $field } ({ $direction })
policy-add-treatment = Добавить знак внимания
policy-treatment-name-en = Название по-английски
policy-treatment-name-ru = Название по-русски
policy-treatment-acts = { $treatment }: название, копия, место, удаление
policy-rename = Переименовать
policy-duplicate = Сделать копию
policy-remove = Удалить
policy-nobody-yet = Никто не подходит. Добавьте условие или группу, которая кого-то допускает.
policy-all-qualify = Подходят все.
move-up = Выше
move-down = Ниже
move-into = В соседнюю группу
move-out = Из группы
rule-condition-acts = Перенести или убрать: { $condition }
rule-add-group = Группа
rule-add-here = Добавить условие сюда
rule-fold = Свернуть
rule-unfold = Развернуть
rule-adding-to = В группу «{ $group }»
rule-in-segment = входит в
rule-segment = Сегмент
rule-inner-where = где
measure-exists-interactions = Есть контакт
measure-missing-interactions = Нет контакта
measure-count-interactions = Число контактов
measure-exists-invoices = Есть счёт
measure-missing-invoices = Нет счёта
measure-count-invoices = Число счетов
measure-sum-invoices = Сумма счетов
measure-average-invoices = Средний счёт
measure-latest-invoices = Последний счёт
measure-exists-awards = Есть вручение
measure-missing-awards = Нет вручения
measure-count-awards = Число вручений
measure-sum-awards = Сумма вручений
measure-average-awards = Среднее вручение
measure-latest-awards = Последнее вручение
measure-latest-interactions = Последний контакт
measure-sum-interactions = Сумма по контактам
measure-average-interactions = Среднее по контактам
measure-exists-people = Есть человек
measure-missing-people = Нет людей
measure-count-people = Число людей
measure-sum-people = Сумма по людям
measure-average-people = Среднее по людям
measure-latest-people = Последнее среди людей
rank-direction = Кто раньше
rank-add = Ключ
rank-key-acts = Перенести или убрать: { $field }
terms-limit = Назначить предел
terms-no-limit = Без предела
terms-keep-for = Оставить места для
terms-keep-add = Оставить места
terms-keep-stop = Больше не оставлять
terms-owe-to = Положено сегменту
terms-owe-add = Сделать положенным
terms-owe-stop = Больше не положено
terms-edit-segment = Изменить правило сегмента
segment-head = Сегмент: { $segment }
segment-back = К знаку внимания: { $treatment }
segment-list = Список из { $n }, ведётся вручную.
segment-members = входят { $n } из { $of }
