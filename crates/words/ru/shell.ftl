### Top bar, rail, commands, keys, dialogs, toasts.

skip-link = К содержанию
opening = Открывается…
book-menu = Книга
book-new-name = Новая книга
programme = Программа
share = Поделиться

## The day
as-of = на { $day }
as-of-label = На какой день
as-of-hint = Всё посчитано на этот день. Он сдвинется, только если его сдвинуть.
as-of-today = Сегодня, { $day }

## Saving
saved-nothing = Ещё не сохранено
saved-saving = Сохраняется…
saved-at = Сохранено { $time }
saved-failed = Не сохранено
saved-refused = Только в этой вкладке
saved-follower = Вслед за другой вкладкой
banner-refused = Этот браузер ничего не хранит.
banner-refused-more = Всё работает, но пропадёт, когда вкладку закроют.
banner-failed = Сохранить не удалось.
banner-failed-more = Всё цело в этой вкладке; освободите место или сохраните файл отдельно.
banner-follower = Эта книга открыта в другой вкладке.
banner-follower-more = Изменения вносят там, здесь они повторяются.
banner-take-over = Работать здесь

## The rail
rail-label = Шаги
rail-clients = { $people }, { $firms }
rail-nobody = пока никого
rail-policy = v{ $v }, { $n } { $n_plural ->
    [one] знак внимания
    [few] знака внимания
   *[many] знаков внимания
}
rail-no-policy = пока нет
rail-faults = { $n } { $n_plural ->
    [one] ошибка
    [few] ошибки
   *[many] ошибок
}
rail-no-plan = ждёт политики
rail-foot = Всё остаётся на этой странице и в вашем файле. Никуда ничего не отправляется.

## Commands
command-undo = Отменить
command-undo-step = Отменить: { $step }
command-redo = Вернуть
command-redo-step = Вернуть: { $step }
command-find = Найти или сделать
command-explain = Объяснить выбранное
command-close-drawer = Закрыть панель
command-previous-person = Предыдущий по старшинству
command-next-person = Следующий по старшинству
command-filter = Отобрать клиентов
command-clients = К клиентам
command-policy = К политике
command-plan = К плану
command-start = К началу
command-save-copy = Сохранить копию
command-print = Напечатать план
command-bring-list = Принести список
command-open-file = Открыть файл плана…
command-open-sample = Открыть пример
command-begin-empty = Начать с пустой книги
command-language = Перейти на английский
command-theme = Следующая тема
command-as-of = Сдвинуть день…
command-settings = Настройки…
command-all-keys = Все клавиши

## Finding
find-button = Найти
find-placeholder = Имя, компания или что сделать
find-people = Люди и компании
find-do = Сделать
find-nobody = Никого с таким именем: «{ $text }»

## Keys
keys-title = Все клавиши
keys-single = Одиночные буквы работают как команды, пока не выбрано поле
keys-why = На месте: почему так
keys-pin = На месте: закрепить
keys-walk = Двигаться внутри полосы, списка, меню
keys-open = Открыть, оставить набранное
keys-step = В счётчике: на один больше, меньше
keys-leap = В счётчике: на десять больше, меньше
keys-limits = В счётчике: пределы
keys-close = Закрыть верхнее, вернуть набранное

## Settings
settings-title = Настройки
settings-author = Ваше имя
settings-author-hint = Стоит рядом с вашими изменениями. Хранится в этом браузере.

working-kept = До конца книга остаётся как есть.
settings-forget = Убрать всё, что хранит этот браузер
settings-forget-hint = Книга здесь закроется; сохранённые файлы останутся.

## Toasts
toast-undone = Отменено: { $step }
toast-redone = Возвращено: { $step }
toast-saved-copy = Сохранено как «{ $name }»
toast-copied-rows = { $n_plural ->
    [one] Скопирована
   *[many] Скопировано
} { $n } { $n_plural ->
    [one] строка
    [few] строки
   *[many] строк
}
toast-handed-out = { $name }: { $n } { $n_plural ->
    [one] запись
    [few] записи
   *[many] записей
}
toast-copied = Скопировано
toast-replaced = До этого была открыта «{ $name }»
toast-back = Вернуться к ней
