complete -c wqlat -l interval -d 'The same as INTERVAL' -r
complete -c wqlat -l count -d 'The same as COUNT' -r
complete -c wqlat -s w -l wqname -d 'Only this queue' -r
complete -c wqlat -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c wqlat -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c wqlat -l max-events -d 'Stop after this many rows' -r
complete -c wqlat -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c wqlat -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c wqlat -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c wqlat -l map-size -d 'Entries in the tool\'s tables' -r
complete -c wqlat -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c wqlat -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c wqlat -s T -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c wqlat -s N -l nanoseconds -d 'Show nanoseconds instead of microseconds'
complete -c wqlat -s W -l workqueues -d 'A histogram for each queue'
complete -c wqlat -s e -l execution -d 'How long it runs, instead of how long it waits'
complete -c wqlat -s J -l json -d 'JSON Lines, the same as --format json'
complete -c wqlat -l csv -d 'Comma-separated values, the same as --format csv'
complete -c wqlat -l no-header -d 'Leave out the headings'
complete -c wqlat -l strict -d 'Exit with 3 if anything was lost'
complete -c wqlat -l trace-self -d 'Trace this tool\'s own process too'
complete -c wqlat -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c wqlat -s h -l help -d 'Print help'
complete -c wqlat -s V -l version -d 'Print version'
