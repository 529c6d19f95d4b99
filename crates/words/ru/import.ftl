### Как приносят список.

import-sub-none = Пока ничего не принесли.
import-sub = { $file }: { $rows } { $rows_plural ->
    [one] строка
    [few] строки
   *[many] строк
}, { $columns } { $columns_plural ->
    [one] столбец
    [few] столбца
   *[many] столбцов
}.
import-sub-many = { $files } { $files_plural ->
    [one] файл
    [few] файла
   *[many] файлов
}, { $rows } { $rows_plural ->
    [one] строка
    [few] строки
   *[many] строк
}.
import-sub-guesses = { $n } { $n_plural ->
    [one] столбец — догадка.
    [few] столбца — догадки.
   *[many] столбцов — догадки.
}
import-sub-left-out = { $n } { $n_plural ->
    [one] столбец не берём.
    [few] столбца не берём.
   *[many] столбцов не берём.
}
import-steps = Шаги
import-step-1 = Файл
import-step-2 = Столбцы
import-step-3 = Просмотр
import-step-4 = Добавить
import-reading = Читаем. Книга остаётся как была.

## Файл
import-begin = Положите список сюда
import-begin-text = Файлы CSV из Excel, 1С, CRM или банка; можно несколько сразу, если они об одном. Столбцы узнаются сами, ошибки видны по строкам.
import-choose = Выбрать файлы
import-or-paste = или скопируйте строки в таблице и нажмите Ctrl V
import-nothing-changes = Книга не изменится, пока вы не посмотрите, что будет.
import-size = { $rows } { $rows_plural ->
    [one] строка
    [few] строки
   *[many] строк
}, { $columns } { $columns_plural ->
    [one] столбец
    [few] столбца
   *[many] столбцов
}
import-how-read = Как прочитан файл
import-letters = Кодировка
import-separator = Разделитель
import-names = Названия столбцов
import-dates = Даты
import-decimals = Дробная часть
import-by-column = по столбцам
import-comma = запятая
import-semicolon = точка с запятой
import-tab = табуляция
import-bar = вертикальная черта
import-row = строка { $n }
import-no-names = их нет
import-choose-one = выберите
import-not-read = Столбцы не прочитались. Выберите другие буквы или разделитель либо принесите другой файл.

## Столбцы
import-columns = Столбцы
import-letter = Буква
import-in-file = В файле
import-example = Например
import-becomes = Станет
import-certainty = Уверенность
import-problems = Трудности
import-no-header = без названия
import-becomes-of = Поле для «{ $column }»
certainty-sure = Точно
certainty-likely = Вероятно
certainty-guess = Догадка
certainty-left-out = Не брать
import-n-problems = { $n } { $n_plural ->
    [one] ячейка не подходит
    [few] ячейки не подходят
   *[many] ячеек не подходят
}
import-date-order = День и месяц в «{ $column }»
import-date-order-open = Даты читаются двояко
import-day-first = 31.12.2026
import-month-first = 12/31/2026
import-decimal-sign = Дробная часть в «{ $column }»
import-decimal-sign-open = Тысячи или доли?
import-point = 1,234.50
import-decimal-comma = 1 234,50

## Чем становится столбец
import-table-people = Люди
import-table-companies = Компании
import-table-invoices = Счета
import-table-interactions = Контакты
import-table-awards = Вручения
import-table-owners = Ведущие менеджеры
target-leave-out = Не брать
target-own = Своё поле
target-owners-id = Номер менеджера
target-owners-name = Ведущий менеджер
target-owners-email = Эл. почта менеджера
target-owners-minutes = Минуты менеджера
target-companies-id = Номер компании
target-companies-name = Компания
target-companies-city = Город компании
target-companies-note = Заметка о компании
target-companies-status = Статус
target-people-id = Номер человека
target-people-company-id = Компания человека
target-people-name = Имя и фамилия
target-people-note = Заметка о человеке
target-invoices-id = Номер записи счёта
target-invoices-company-id = Компания счёта
target-invoices-date = Дата счёта
target-invoices-amount = Сумма счёта
target-invoices-currency = Валюта счёта
target-invoices-number = Номер счёта
target-interactions-id = Номер записи контакта
target-interactions-person-id = С кем был контакт
target-interactions-date = Дата контакта
target-interactions-kind = Вид контакта
target-interactions-owner = Кто из менеджеров
target-interactions-note = Заметка о контакте
target-awards-id = Номер записи вручения
target-awards-person-id = Кому вручено
target-awards-treatment = Что вручено
target-awards-date = Дата вручения
target-awards-value = Стоимость вручённого
target-awards-note = Заметка о вручении

## Что будет
import-outcome = Что будет
import-peek = { $new } новых, { $updated } изменится, { $unchanged } известных, { $rejected } отклонено
import-count-new = Новые
import-count-new-more = записи, которых ещё нет
import-count-updated = Известные, изменятся
import-count-updated-more = пустые ячейки ничего не меняют
import-count-unchanged = Известные
import-count-unchanged-more = ничего нового
import-count-rejected = Отклонённые
import-count-rejected-more = строки и ячейки, которые останутся снаружи
import-new-by-table = Новые записи
import-notes = Стоит знать
import-rejected = Отклонено: { $n }
import-save-rejected = Сохранить в CSV
import-place = строка { $row }, { $column }
import-place-row = строка { $row }
import-csv-file = файл
import-csv-row = строка
import-csv-column = столбец
import-csv-text = текст
import-csv-reason = причина
import-one-step = Принести список — один шаг: одна отмена вернёт всё как было.
import-waits-for-file = Один из файлов пока не прочитан. Исправьте это или прервите и принесите остальные.
import-waits-for-answers = Ждём ответов выше.
import-nothing-new = Нового для книги здесь нет.
import-accept = { $n_plural ->
    [one] Принести { $n } запись
    [few] Принести { $n } записи
   *[many] Принести { $n } записей
}

## Мастер
import-pasted = Вставлено
import-more-files = Положите сюда ещё файлы или вставьте строки: они присоединятся к этим.
import-known-as = { $kind }, { $layout }
import-known-as-before = { $kind }, { $layout }, столбцы как в прошлый раз
import-known-before = { $kind }, столбцы как в прошлый раз
import-save-mapping = Сохранить это соответствие файлом
import-sheet = Лист
import-first-row = Значения с
import-looks = Как выглядит текст
import-without-file = Без этого файла
import-take-file = Всё же взять файл
import-program-own = столбцы этой книги:
import-program-bitrix24 = Битрикс24
import-program-amocrm = amoCRM
import-program-1c = 1С
import-program-hubspot = HubSpot
import-program-salesforce = Salesforce
import-program-pipedrive = Pipedrive
import-program-google = Google
import-program-outlook = Outlook
import-program-vcard = адресные карточки
import-export-companies = компании
import-export-contacts = контакты
import-export-contacts-and-companies = контакты и компании
import-export-deals = сделки
import-export-people = люди
import-export-organizations = организации
import-export-accounts = организации
import-export-opportunities = сделки
import-export-invoices = счета
import-export-interactions = контакты
import-export-awards = вручения
import-export-owners = ведущие менеджеры
import-export-account-card = карточка счёта
import-export-account-turnover = оборотно-сальдовая ведомость
import-export-bank-exchange = обмен с банком
import-export-counterparties = контрагенты
import-export-documents = документы
import-also = ещё: { $fields }
import-own-name = Название поля для «{ $column }»
import-own-kind = Вид поля для «{ $column }»
import-own-table = Чьё поле «{ $column }»
import-kind-text = текст
import-kind-number = число
import-kind-money = деньги
import-kind-date = дата
import-kind-flag = да или нет
import-kind-choice = одно из
import-kind-choices = несколько из
import-matched = Узнаём по
import-key-id = номеру, иначе имени
import-key-tax-number = ИНН
import-key-email = эл. почте
import-key-name = имени
import-key-content = содержанию
import-key-of = По чему узнаём: { $table }
import-values = Что значат слова
import-values-unknown = { $n } { $n_plural ->
    [one] слово неизвестно
    [few] слова неизвестны
   *[many] слов неизвестны
}
import-values-more = ещё { $n }
import-value-of = Чем станет «{ $text }»
import-value-nothing = ничем
import-changed-fields = Что меняется
import-back = К столбцам
import-look-record = Запись
import-look-table = Таблица
import-look-has = Что в ней
import-look-field = Поле
import-look-was = Было
import-look-becomes = Станет
import-look-place = Место
import-look-why = Почему
import-look-mend = Исправить
import-look-none = Здесь никого нет.
import-look-more = Ещё { $n } не показаны.
import-mend = Строка { $row }, { $column }
import-mended = Исправлено: { $n }.
import-take-back = Вернуть как было
import-rejected-all = Посмотреть все { $n }
import-csv-sheet = лист
import-sub-done = Списки в книге.
import-done = { $new } { $new_plural ->
    [one] новая запись
    [few] новые записи
   *[many] новых записей
}, изменено { $updated }
import-done-rejected = Остались снаружи: { $n }.
import-open-clients = Открыть клиентов
import-open-plan = Открыть план
import-open-policy = Дальше: политика
import-bring-more = Принести ещё список
import-undo = Отменить

## Похожие
import-count-alike = Может быть, известны
import-count-alike-more = решить по одному или по правилу
import-waits-for-alike = Ждёт решения о похожих.
import-alike-keys = ← одно и то же, → разные: о паре, на которой курсор.
import-alike-more = Ещё пар: { $n }, появятся, когда решены эти.
import-alike-none = Решать больше нечего.
import-alike-rule = { $reason }: одно и то же ({ $n })
import-alike-as-new = Считать разными все пары ({ $n })
import-alike-take-back = Вернуть решённое ({ $n })
import-alike-new = новое: { $file }, строка { $row }
import-alike-there = в книге
import-alike-row = новое: строка { $n }
import-alike-pair = { $a } и { $b }
import-alike-same = Одно и то же
import-alike-different = Разные
alike-same-name = имя то же
alike-word-order = те же слова в другом порядке
alike-transliteration = то же имя другими буквами
alike-confusable-letters = буквы, похожие на вид
alike-typo = описка в имени
alike-initial = инициал вместо имени
alike-legal-form = имя то же, форма другая
alike-more-words = в имени словом больше
alike-blanks = разница в пробелах и знаках
alike-same-tax-number = ИНН тот же
alike-same-website = сайт тот же
alike-same-email = эл. почта та же
alike-same-mailbox = то же имя ящика
alike-same-phone = телефон тот же
alike-same-company = компания та же

## Политика для начала
edit-take-policy = Для начала взята политика примера
refused-policy-there = В книге уже есть политика. Ничего не изменилось.
policy-start = Начать с юбилейной политики
policy-start-text = Четыре знака внимания с правилами, старшинством и пределами; меняйте как нужно.
