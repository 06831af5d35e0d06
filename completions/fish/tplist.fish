complete -c tplist -s p -l pid -d 'The USDT probes of a process and its libraries' -r
complete -c tplist -s l -l lib -d 'The USDT probes of a library (c, or its path) or program' -r
complete -c tplist -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c tplist -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c tplist -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c tplist -l max-events -d 'Stop after this many rows' -r
complete -c tplist -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c tplist -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c tplist -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c tplist -l map-size -d 'Entries in the tool\'s tables' -r
complete -c tplist -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c tplist -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c tplist -s k -l kernel -d 'The kernel\'s functions, as its type information has them'
complete -c tplist -s J -l json -d 'JSON Lines, the same as --format json'
complete -c tplist -l csv -d 'Comma-separated values, the same as --format csv'
complete -c tplist -l no-header -d 'Leave out the headings'
complete -c tplist -l strict -d 'Exit with 3 if anything was lost'
complete -c tplist -l trace-self -d 'Trace this tool\'s own process too'
complete -c tplist -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c tplist -s h -l help -d 'Print help'
complete -c tplist -s V -l version -d 'Print version'
