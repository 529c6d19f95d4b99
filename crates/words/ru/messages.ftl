### Что говорит сеанс: названия правок, отказы, файлы, решения, пути.

## Названия правок, для отмены и журнала
edit-as-of = На { $day }
edit-book-name = Книга называется «{ $name }»
edit-cell = { $field }: { $whose }
edit-bulk = { $field }: { $n } { $n_plural ->
    [one] запись
    [few] записи
   *[many] записей
}
edit-paste = { $n_plural ->
    [one] Вставлена
   *[many] Вставлено
} { $n } { $n_plural ->
    [one] ячейка
    [few] ячейки
   *[many] ячеек
}
edit-add-person = Добавлено: { $name }
edit-add-company = Добавлено: { $name }
edit-add-record = Добавлена запись
edit-delete-one = Удалено: { $name }
edit-delete-people = Удалено: { $n } { $n_plural ->
    [one] человек
    [few] человека
   *[many] человек
}
edit-delete-companies = Удалено: { $n } { $n_plural ->
    [one] компания
    [few] компании
   *[many] компаний
}
edit-save-segment = Сегмент «{ $name }» сохранён
edit-merge = Объединены: «{ $drop }» и «{ $keep }»
edit-split = Отделено: { $name }
edit-erase = Человек стёрт навсегда
edit-maximum = { $treatment }: мест — { $n }
edit-maximum-unlimited = { $treatment }: без предела мест
edit-minimum = { $treatment }: не меньше { $n }
edit-cap = { $treatment }: не больше { $n } на компанию
edit-cap-unlimited = { $treatment }: без предела на компанию
edit-reserve = { $treatment }: оставлено { $n }
edit-reserve-unused = { $treatment }: оставленные, но не занятые места
edit-unit-cost = { $treatment }: { $sum } за одно
edit-fixed-cost = { $treatment }: { $sum } один раз
edit-minutes = { $treatment }: { $n } мин.
edit-budget = Бюджет — { $sum }
edit-budget-unlimited = Бюджет без предела
edit-condition = { $treatment }: { $field }
edit-group = { $treatment }: связка условий
edit-remove-condition = { $treatment }: условие убрано
edit-add-condition = { $treatment }: добавлено «{ $field }»
edit-obligation-months = { $treatment }: положено раз в { $n } мес.
edit-settled-by = { $treatment }: чем засчитывается
edit-justification = { $treatment }: почему так
edit-public-wording = { $treatment }: что читают клиенты
edit-pin = { $name } — закреплено: { $treatment }
edit-unpin = { $name } — больше не закреплено: { $treatment }
edit-exclude = { $name } — исключение
edit-readmit = { $name } — снова на общих правах
edit-move-treatment = { $treatment }: теперь на { $n }-м месте
edit-move-condition = { $treatment }: условие перенесено
edit-add-segment = { $treatment }: добавлен сегмент
edit-add-group = { $treatment }: добавлена группа
edit-ranking = { $treatment }: порядок
edit-add-reserve = { $treatment }: места оставлены
edit-reserve-segment = { $treatment }: для кого оставлены места
edit-remove-reserve = { $treatment }: места больше не оставлены
edit-add-obligation = { $treatment }: теперь положено
edit-obligation-segment = { $treatment }: кому положено
edit-remove-obligation = { $treatment }: больше не положено
edit-add-treatment = Добавлено: { $treatment }
edit-rename-treatment = { $treatment }: новое название
edit-duplicate-treatment = { $treatment }: копия
edit-remove-treatment = Удалено: { $treatment }
edit-import = Принесён список: новых { $new }, изменено { $updated }

## Отказы: что не так, что сохранено, что делать
refused-nothing-open = Книга не открыта. Откройте образец, файл плана или начните с пустой книги.
refused-no-policy = В этой книге ещё нет политики. Откройте файл плана, где она есть.
refused-empty-name = Нужно название. Прежнее сохранено.
refused-no-field = Поля «{ $field }» нет.
refused-no-record = Записи «{ $id }» в этой книге нет.
refused-not-a-value = «{ $text }» — не значение поля «{ $field }». Прежнее сохранено.
refused-computed = { $field }: вычисляется, вписать нельзя.
refused-no-row = Для этого нет строки в списке.
refused-no-column = Для этого нет столбца.
refused-no-company = Нет компании, к которой это относится.
refused-nothing-fits = Из вставленного сюда ничего не подходит. Ничего не изменено.
refused-nobody-chosen = Никто не выбран. Ничего не изменено.
refused-faulty-filter = В фильтре ошибка, и он ничего не отбирает: { $why } Сначала исправьте его или уберите. Ничего не сделано.
refused-list-changed = Список изменился с тех пор, как вы его видели. Ничего не сделано; посмотрите на него ещё раз и повторите.
refused-id-taken = Обозначение «{ $id }» занято. Ничего не добавлено, повторите.
refused-empty-name-of-new = Нужно имя. Ничего не добавлено.
refused-no-format = Записать «{ $format }» нечем.
refused-not-a-sum = «{ $text }» — не сумма. Прежняя сохранена.
refused-not-a-condition = Этого условия больше нет.
refused-no-figure = Того, что считает это число, больше нет.
refused-no-further = Дальше в эту сторону некуда.
refused-no-group = Рядом нет группы. Сначала добавьте группу.
refused-no-term = Этого условия больше нет.
refused-last-treatment = Последний знак внимания удалить нельзя. Сначала добавьте другой.
refused-no-reason = Нужна причина: она стоит рядом с именем на листе, который подписывают.
refused-no-import = Список не выбран. Сначала выберите файл.
refused-no-preview = Эту правку нельзя примерить.
refused-way-is-gone = План с тех пор изменился; этого выхода больше нет.
refused-change = Правка не подходит: { $detail }. Ничего не изменилось.

## Файлы
file-empty = Файл пуст (0 байт). Попросите прислать его ещё раз.
file-too-large = В файле { $size } МБ; предел — { $limit } МБ.
file-not-a-plan-file = Это { $kind }, а не файл плана. Списки клиентов вносят через «Принести список».
file-made-by-newer = Сделано версией { $made_by }, это { $this }. Ничего не изменено. Обновите программу, чтобы открыть.
file-damaged = Повреждено: строка { $line }, столбец { $column } ({ $path }): { $fault }. Открытая книга осталась как была.
file-fault-ends-early = файл обрывается раньше конца
file-fault-not-utf8 = текст не в UTF-8
file-fault-too-deep = слишком много вложений
file-fault-shape = не то, что бывает здесь в файле плана
file-fault-repeated-id = номер встречается дважды
file-fault-empty-id = пустой номер
file-fault-own-field = своё поле не такое, как в списке
file-fault-wrong-kind = значение другого рода, чем поле
file-fault-rule-form = правило записано не так
file-fault-segment-form = сегмент записан не так
file-kind-csv = таблица с разделителями
file-kind-xlsx = книга Excel
file-kind-xlsb = двоичная книга Excel
file-kind-xls = старая книга Excel
file-kind-ods = таблица OpenDocument
file-kind-protectedoffice = файл Office с паролем
file-kind-htmltable = таблица HTML
file-kind-html = веб-страница
file-kind-xml = файл XML
file-kind-json = файл JSON другого рода
file-kind-sealed = запечатанный файл
file-kind-vcard = визитная карточка
file-kind-bankfile = файл обмена с банком
file-kind-pdf = PDF
file-kind-document = текстовый документ
file-kind-presentation = презентация
file-kind-numbers = документ Numbers
file-kind-image = картинка
file-kind-archive = архив
file-kind-richtext = документ RTF
file-kind-database = файл базы данных
file-kind-olefile = старый файл Office
write-rule-too-deep = Правило вложено глубже { $limit } уровней. Не сохранено.
write-day-out-of-range = День вне 0–9999 годов. Не сохранено.

## Ошибки политики
fault-at = { $place }: { $fault }
fault-not-rankable = По полю «{ $field }» нельзя упорядочить.
fault-unknown-treatment = Знака внимания «{ $treatment }» нет.
fault-faulty-segment = В правиле сегмента «{ $segment }» ошибка.
fault-same-id = Номер «{ $id }» встречается дважды.
fault-contradiction = Сразу и вместе с «{ $treatment }», и никогда с ним.
fault-no-id = Пустой номер.
fault-itself = Знак внимания ссылается на себя.
fault-negative = Сумма меньше нуля.
fault-no-treatments = Нет ни одного знака внимания.
fault-too-many = Слишком много частей.
fault-no-period = В сроке нет месяцев.

## Что достаётся
gives-place = { $treatment }, { $place } из { $n }
gives-waits = { $treatment }: в очереди { $place } место
gives-nothing = План ничего не даёт.
hint-invoice-contact = Счета получает { $name }, но не принимает решений.
hint-no-decision-maker = { $company }: неизвестно, кто принимает решения.
hint-unreachable = Нет ни почты, ни телефона, ни адреса.

## Ступени лестницы
rung-unlimited = всем, кто подходит
rung-places = { $n } { $n_plural ->
    [one] место
    [few] места
   *[many] мест
}
rung-kept = { $n } { $n_plural ->
    [one] место
    [few] места
   *[many] мест
}, оставлено { $kept }
rung-owed = { $n }, раз в { $months } { $months_plural ->
    [one] месяц
    [few] месяца
   *[many] месяцев
} положено

## Почему
why-two = { $first } { $second }
why-gets = Получает { $things }.
why-gets-nothing = Не получает ничего.
why-first-in-line = Первое место в очереди на { $sought }:
why-in-line = { $place } место в очереди на { $sought }:
why-seats-short = не хватило { $number } { $n_plural ->
    [one] места
   *[many] мест
}.
why-places-short = не хватило { $number } { $n_plural ->
    [one] места
   *[many] мест
}.
why-no-place-helps = больше мест не помогло бы.
number-1 = одного
number-2 = двух
number-3 = трёх
number-4 = четырёх
number-5 = пяти
number-6 = шести
number-7 = семи
number-8 = восьми
number-9 = девяти
number-10 = десяти
why-no-money-left = не осталось денег.
why-passed-over = Очередь на { $sought } дошла, но место не дано:
why-not-given = Не получает { $given }:
why-holds-better = Это выше, чем { $given }.
why-never-with = вместе с этим не даётся: { $other }.
why-waits-in-reserve = { $place } место в очереди за оставленными: «{ $segment }».
why-barred = Нельзя дать { $given }:
why-not-eligible = Не проходит отбор на { $sought }:
why-conditions-fail = не выполнено { $n } { $n_plural ->
    [one] условие
    [few] условия
   *[many] условий
}.
why-seat-rank = По старшинству: { $rank } место.
why-seat-pin = Закреплено вручную.
why-seat-owed = Положено: «{ $segment }».
why-seat-reserve = Место, оставленное для «{ $segment }».
why-seat-base = Это получает каждый, кого нельзя обойти: ниже этого не опускается никто.
why-summary-given = дано, { $rank } место по старшинству, всего { $n }
why-summary-given-otherwise = дано
why-summary-ranks = подходит, { $rank } место
why-summary-barred = подходит, но нельзя
why-summary-fails = не выполнено { $n } { $n_plural ->
    [one] условие
    [few] условия
   *[many] условий
}
why-rank-alone = { $rank } место
why-rank-seats = { $rank } место, мест { $n }
why-rank-places = { $rank } место, мест { $n }
why-rank-note-seats = По старшинству { $n } { $n_plural ->
    [one] место
    [few] места
   *[many] мест
}: { $maximum } { $parts }. Порядок: { $keys }.
why-rank-note-all-seats = По старшинству все места: { $n }. Порядок: { $keys }.
why-rank-note-all = По старшинству все места: { $n }. Порядок: { $keys }.
minus-kept = − { $n } оставлено
minus-owed = − { $n } положено
minus-over = − { $n } вне правил
minus-base = − { $n } чтобы никого не обойти
minus-free = − { $n } свободно
join-then = { ", " }затем{ " " }
why-rank-note = По старшинству { $n } { $n_plural ->
    [one] место
    [few] места
   *[many] мест
}: { $maximum } { $parts }. Порядок: { $keys }.
why-rank-note-unlimited = Предела нет. Порядок: { $keys }.
why-owed-since = { $treatment } — положено: в последний раз { $day }, а положено раз в { $months } мес.
why-owed-never = { $treatment } — положено: ещё ни разу не вручали, а положено раз в { $months } мес.
why-owed-settled = { $treatment } — уже не положено: вручено { $day }, а положено раз в { $months } мес.
why-in-reserve = { $place } место из { $n } на места, оставленные для «{ $segment }».

reason-holds = уже есть лучшее
reason-never-with = никогда не вместе с тем, что есть
reason-not-eligible = не подходит
reason-cap = у компании уже предельное число
reason-owner-maximum = у клиентов этого менеджера уже предельное число
reason-minutes = у менеджера не осталось часов
reason-money = не хватает оставшихся денег
reason-reserved-seats = оставшиеся места — для других
reason-full = все места заняты
bar-opted-out = просьба не писать.
bar-excluded = исключение вручную: { $reason }
bar-no-gifts = просьба не дарить.
bar-no-events = просьба не приглашать.
bar-no-email = нет электронной почты.
bar-no-phone = нет телефона.
bar-no-post = нет почтового адреса.
bar-value-limit = дороже { $sum } — предела для такого получателя.

## Пути
way-more-seats = ещё { $n } { $n_plural ->
    [one] место
    [few] места
   *[many] мест
}: { $maximum }
way-anybody-declines = Откажется любой из { $n } по старшинству
way-one-declines = Откажется один из { $n }: { $names }
way-withdraw-pin = Снять закрепление: { $name }
way-readmit = Снять исключение
way-value = { $what }: { $to }
way-values = { $changes }
way-values-to-pass = { $changes } — и впереди { $name }
way-values-and-seats = { $changes } и ещё { $n } { $n_plural ->
    [one] место
    [few] места
   *[many] мест
}
way-moves-to = { $name }: { $treatment }
way-moves-out = { $name }: ничего
way-costs = +{ $sum }
way-saves = −{ $sum }
way-moves = { $moves }
way-moves-and-costs = { $moves }; +{ $sum }
way-moves-and-saves = { $moves }; −{ $sum }
value-empty = пусто
yes = да
no = нет
unknown = неизвестно

## Чтение списка
refused-import-open = Есть вопросы без ответа. Ответьте на них, потом вносите список.
read-empty = Файл пуст (0 байт). Попросите прислать его ещё раз.
read-too-large = В файле { $size } МБ; предел — { $limit } МБ. Сохраните только нужную часть.
read-too-many-columns = Столбцов { $n }, предел — { $limit }. Вероятно, разделитель другой.
read-not-a-table = Это { $kind }; такую таблицу здесь прочесть нельзя. Сохраните её как CSV.
read-zero-bytes = Строка { $row }: нулевые байты там, где должен быть текст ({ $n }). Попросите файл ещё раз.
read-encoding-unclear = Читается как { $encodings }. Что выглядит правильно?
read-bytes-not-in-encoding = Строка { $row }: { $n } мест не читаются в { $encoding }. Выберите другую кодировку.
read-lost-characters = Строка { $row }: { $n } знаков потеряла программа, которая записала файл.
read-ends-inside-character = Строка { $row }: файл обрывается. Попросите прислать его ещё раз.
read-unclosed-quote = Строка { $row }: кавычка, открытая в столбце { $column }, не закрыта. Прочитано строк: { $n }.
read-stray-quotes = Строка { $row }, столбец { $column }: текст после закрывающей кавычки (ячеек: { $n }). Сохранён.
read-ragged-rows = В { $n } строках полей { $found }, а в заголовке { $expected } (первая — строка { $row }). Остальные прочитаны.
read-no-rows = Есть названия столбцов, но под ними ни одной строки.
read-no-such-row = Строки { $row } в файле нет.
read-title-rows = Пропущено строк над названиями столбцов: { $n }.
read-footer-rows = Пропущено строк с итогами внизу: { $n }.
read-duplicate-header = Два столбца называются «{ $name }»; второй теперь «{ $renamed }».
read-second-header-row = Названия из строки { $row } присоединены к тем, что над ними.
read-error-cells = Строка { $row }, столбец { $column }: ячеек с ошибками вроде #Н/Д — { $n }; они оставлены пустыми.
read-password = Файл закрыт паролем. Откройте его, сохраните без пароля и принесите такой.
read-ends-early = { $expected ->
    [0] Файл обрывается на байте { $size }, не дойдя до конца. Попросите прислать его ещё раз.
   *[other] Файл обрывается на байте { $size } из { $expected }. Попросите прислать его ещё раз.
}
read-damaged = Файл повреждён (часть «{ $part }»). Откройте его в той программе, где он создан, и сохраните заново.
read-unpacks-too-large = Распаковывается больше чем в { $limit } МБ — это предел. Сохраните только нужный лист.
read-unpacks-too-far = При распаковке больше своего размера в { $limit } с лишним раз, как файлы, созданные во вред. Он не открыт.
read-has-doctype = «{ $part }» объявляет тип документа, как файлы, созданные во вред. Файл не открыт.
read-too-many-cells = Ячеек больше { $limit } — это предел. Сохраните только нужный лист и столбцы.
read-no-such-sheet = Листа { $n } в этом файле нет.
read-stopped = Чтение остановлено.
reject-fields = полей { $n }, не столько, сколько в заголовке
reject-empty-value = пусто
reject-not-a-number = не число
reject-exponent = число в непринятом виде
reject-bad-grouping = разряды не по три цифры
reject-too-large = слишком много цифр
reject-too-precise = больше знаков после запятой, чем у валюты
reject-unknown-unit = число с неизвестной единицей
reject-not-a-date = не дата
reject-no-such-date = такого дня нет
reject-other-date-order = день и месяц наоборот
reject-not-a-flag = ни да, ни нет
reject-other-currency = в { $currency }, а нужна валюта книги
reject-missing = нет поля «{ $field }»
draft-unknown-table = { $file }: ни один столбец не узнан. Выберите, чем станет хотя бы один.
draft-choose-date-order = { $file }, «{ $column }»: сначала день или месяц? Выберите.
draft-choose-decimal-sign = { $file }, «{ $column }»: тысячи или дробь? Выберите.
draft-rows-left-out = { $file }: строк { $n } не в счёт из-за «{ $column }».
draft-columns-left-out = { $file }: не взято: { $headers }.
draft-repeated-rows = { $file }: объединено строк об одном и том же ({ $table }): { $n }.
draft-created = Создано, потому что названо в строках ({ $table }): { $n }.
draft-unknown-reference = В { $n } строках названо то, чего нет ({ $table }, первое: { $first }).
draft-ambiguous-name = В { $n } строках названо одно из нескольких одинаковых ({ $table }, первое: { $first }).

## The store and the engine

storage-lost = Здесь { $day } была сохранена книга «{ $name }», а теперь хранилище пусто. Если есть копия файла, откройте её. Поверх ничего не записано.
storage-unreadable-book = Книга «{ $name }» сохранена здесь, но браузер её не отдаёт. Закройте другие вкладки этой страницы и загрузите её снова. Поверх ничего не записано.
storage-unreadable = Браузер не отдаёт то, что здесь сохранено. Закройте другие вкладки этой страницы и загрузите её снова. Поверх ничего не записано.
storage-not-opened = Книга «{ $name }» от { $day } сохранена здесь и не открыта. { $why } Она остаётся сохранённой как есть.
storage-recovered = Браузер потерял книгу «{ $name }»; она восстановлена из второй копии от { $day }.
storage-not-followed = Другая вкладка сохранила состояние, которое здесь не открывается. { $why } Загрузите страницу снова.
storage-merged = Другая вкладка успела сохранить своё. Здешние изменения сделаны заново поверх.
storage-edit-lost = Здешнее изменение не подходит к тому, что сохранила другая вкладка, и заново не сделано. { $why }
storage-not-forgotten = Браузер не удалил сохранённое. Закройте другие вкладки этой страницы и попробуйте снова.
storage-full = Диск заполнен.
storage-failed = Браузер не подтвердил сохранение. Попытка повторится.
storage-cannot-write = Книга не укладывается в формат файла.
storage-overtaken = Другая вкладка сохранила иное состояние. Сохраните копию этого и загрузите страницу снова.
engine-in-page = Этот браузер не даёт работать в фоне. Всё работает; долгие задания заставляют страницу ждать.
engine-restarted = Сбой вычислений: они запущены снова с сохранённого. Последнего изменения может не быть.
engine-put-aside = Браузер отложил эту страницу, пока изменение сохранялось. Последнего изменения может не быть.
engine-stopped = Остановлено. Книга такая, какой была прежде.
engine-gone = Вычисления отказали несколько раз и больше не запущены. Загрузите страницу снова; сохранённое цело.
engine-job-opening = Открывается файл
engine-job-reading = Читаются списки
engine-job-accepting = Принимаются списки
