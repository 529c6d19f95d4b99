### Words that every screen uses.

app-name = Старшинство
screen-start = Начало
screen-clients = Клиенты
screen-policy = Политика
screen-plan = План
screen-import = Принести список
close = Закрыть
cancel = Прервать
try = Примерить
keep = Оставить
reason = Основание
required = обязательно
language = Язык
theme = Тема
theme-system = Как в системе
theme-light = Светлая
theme-dark = Тёмная
lifecycle-client = Клиент
lifecycle-prospect = Потенциальный
lifecycle-lost = Ушёл
client-since = Клиент с { $year }
prospect-since = Потенциальный, был клиентом с { $year }
lost-since = Ушёл, был клиентом с { $year }
decision-maker = Принимает решения
n-people = { $n } { $n_plural ->
    [one] человек
    [few] человека
   *[many] человек
}
n-firms = { $n } { $n_plural ->
    [one] фирма
    [few] фирмы
   *[many] фирм
}
n-places = { $n } { $n_plural ->
    [one] место
    [few] места
   *[many] мест
}
n-of-email = { $n } { $n_plural ->
    [one] письмо
    [few] письма
   *[many] писем
}
n-of-base = { $name }: { $n }
stale = Ждём новых цифр
empty-value = нет

## What the page itself refuses
refused-unexpected = Ответ не подходит к вопросу. Ничего не изменилось; перезагрузите страницу.
refused-no-sample = В этой странице нет примера. Откройте файл плана.
refused-unreadable = Файл не прочитался. Ничего не изменилось; выберите его ещё раз.
refused-download = Браузер не дал скачать файл. Книга осталась как была.
refused-clipboard = Браузер не пустил в буфер обмена. Ничего не скопировано.
bare-count = { $n }
