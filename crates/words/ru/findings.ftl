### Чего не хватило, какие есть выходы, и что нашли проверки.

shortfall-obligation = Положено { $owed }: { $treatment }, раз в { $months } мес. ({ $segment }). Есть { $n }.
shortfall-obligation-detail = Не досталось { $unmet }, из них у { $better } есть лучшее. Наименьшие изменения, которые помогут:
shortfall-minimum = { $treatment }: нужно не меньше { $minimum }, не хватает { $missing }.
shortfall-reserve = { $treatment }: оставлено на { $missing } больше, чем есть мест.
shortfall-pin = { $treatment }: закрепить не удалось: { $name } — { $reason }.
shortfall-base = Ничего не получают { $unmet } из тех, кого нельзя обойти.

relax-more-seats = { $treatment }: ещё { $n }, всего { $maximum }
relax-more-money = { $treatment }: больше денег
relax-settle-by = { $treatment }: засчитывать { $by }
relax-longer = { $treatment }: положено раз в { $months } мес.
relax-settle-and-more = Засчитывать { $by } и ещё { $n }: всего { $maximum }
relax-lower-minimum = { $treatment }: достаточно { $minimum }
relax-open-base = { $treatment }: открыть всем, кого нельзя обойти
relax-threshold = { $treatment }: порог ниже

finding-justified-envy = Кого-то обошли ради того, кто ниже ({ $treatment }): { $units }.
finding-under-the-floor = Ничего не получают { $n_units }: просили не писать — { $opted_out }, нет связи — { $unreachable }, по другим причинам — { $other }.
finding-unmet-obligation = { $treatment }: не досталось { $n_units } из { $owed }, кому положено раз в { $months } мес. ({ $segment }).
finding-unmet-minimum = { $treatment }: не хватает { $n } до { $minimum }.
finding-reserve-beyond-maximum = { $treatment }: для «{ $segment }» оставлено на { $n } больше, чем есть мест.
finding-legal-value-exceeded = { $units }: { $treatment } стоит { $value }; предел для такого получателя — { $limit }.
finding-lost-pin = { $treatment }: закрепить не удалось: { $units }.
finding-no-justification = { $treatment }: не написано, почему так.
finding-no-public-wording = { $treatment }: нет слов для клиентов.
finding-referral-parity = { $referrer } рекомендует { $referred }, а обходятся с ними по-разному.
finding-rule-matches-nobody = { $treatment }: правилу не отвечает никто.
finding-rule-hidden = { $treatment }: всем, кто подходит, достаётся лучшее ({ $by }).
finding-concentration = { $treatment }: клиентам менеджера { $owner } достаётся { $n } из { $of } мест.
finding-no-decision-maker = Неизвестно, кто принимает решения: { $n_units } { $n_units_plural ->
    [one] компания
    [few] компании
   *[many] компаний
} — { $units }.
