export const HELP = `tend: care in, cells open and close, curves answer.

tend run SCENARIO.json|-      simulate a litter and print a table, one row a day
    --seed TEXT  --siblings N (1-1000)  --cells N (1-1000000)  --days N (1-3650)
    --set ID=VALUE            change a parameter; may be repeated
    --format csv|ndjson|json  csv unless said otherwise
    --out FILE                write there and print only the checksum
    --threads 1|2|auto        auto takes 2 for more than about a second of work; results are the same
tend cell SCENARIO.json       one cell's marks and receptors by day, and its dated changes
    --individual N  --cell N  counted from 0; 0 unless said otherwise
    --format text|json
tend chain CASES.json|-       bare chains of marks against expected numbers
    --format text|json        json is the same file with "observed" in every case
    --seed TEXT               for cases without a seed of their own
tend presets [ID]             the ready-made worlds, or one of them as a scenario
tend describe [PARAM]         all parameters, or everything about one
tend --help, tend --version

A scenario is a JSON file as "tend presets both-parents" prints it, or as the page exports it.

CASES.json has two lists, each optional.
  course      alleles under constant care and stress: K c x0 kt rho care stress kappaCare kappaStress, and if wanted
              kd piAdult windowFullUntil windowEndsAt start (neutral, methylated, unmethylated) alleles (200000) seed,
              with "days" or "expected": [{ day, meanMethylatedStrandFraction, sdAcrossAlleles,
              fractionAllelesBelowHalf }]
  switching   alleles left alone for ever: K c x0 kt rho, and if wanted kd alleles (2000) seed, with any of
              stationaryMean stationarySd daysFromAllUnmethylatedToStrands70pct daysFromAllMethylatedToStrands30pct
              autocorrelationByLagDays. A collaborating chain (c 0.8) takes thousands of days to switch, so there
              2000 alleles take about 5 seconds, and more take longer in proportion.

Exit code 0, 2 for input that is refused (one line says why), 1 for a fault of Tend.
`;
