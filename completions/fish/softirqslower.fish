complete -c softirqslower -s c -l cpu -d 'Only this processor' -r
complete -c softirqslower -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c softirqslower -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c softirqslower -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c softirqslower -l max-events -d 'Stop after this many rows' -r
complete -c softirqslower -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c softirqslower -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c softirqslower -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c softirqslower -l map-size -d 'Entries in the tool\'s tables' -r
complete -c softirqslower -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c softirqslower -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c softirqslower -s J -l json -d 'JSON Lines, the same as --format json'
complete -c softirqslower -l csv -d 'Comma-separated values, the same as --format csv'
complete -c softirqslower -l no-header -d 'Leave out the headings'
complete -c softirqslower -l strict -d 'Exit with 3 if anything was lost'
complete -c softirqslower -l trace-self -d 'Trace this tool\'s own process too'
complete -c softirqslower -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c softirqslower -s h -l help -d 'Print help'
complete -c softirqslower -s V -l version -d 'Print version'
