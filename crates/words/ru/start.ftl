### The start page.

start-title = Кому место и почему.
start-lede = Тридцать мест, пятьдесят подарков, сто открыток, несколько сотен клиентов. «Старшинство» делит их по политике, которую подписало руководство, и каждому объясняет почему.
start-doors = Начать

## The example of an answer
specimen-label = Пример ответа
specimen-cut = Черта после { $rank }
specimen-kept = { $n } мест, из них { $kept } оставлены
specimen-answer = Все условия выполнены, не хватило одного места. Хватило бы ещё одного места или { $sum } выручки.

## The doors
door-sample = Открыть пример
door-sample-text = Консалтинговая фирма: 312 компаний и 486 человек, её политика, план и всё, что ещё не решено.
door-sample-act = Открыть
door-list = Принести свой список
door-list-text = Бросьте сюда CSV или скопируйте строки в Excel и нажмите Ctrl V. Столбцы узнаются сами, ошибки видны построчно.
door-file = Открыть файл плана
door-file-text = Файл .precedence, который вы сохранили или получили.
door-choose = Выбрать файл
door-resume = { $name }, { $time }
door-resume-plain = Вернуться: { $name }

## The foot
start-private = Ничто не покидает этот компьютер: ни сервера, ни учётной записи, ни подсчёта посещений.
start-version = Работает без сети. Версия { $version }
