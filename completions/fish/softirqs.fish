complete -c softirqs -l interval -d 'The same as INTERVAL' -r
complete -c softirqs -s c -l cpu -d 'Only this processor' -r
complete -c softirqs -l times -d 'The same as COUNT' -r
complete -c softirqs -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c softirqs -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c softirqs -l max-events -d 'Stop after this many rows' -r
complete -c softirqs -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c softirqs -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c softirqs -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c softirqs -l map-size -d 'Entries in the tool\'s tables' -r
complete -c softirqs -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c softirqs -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c softirqs -s T -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c softirqs -s d -l distributed -d 'Show histograms of the times'
complete -c softirqs -s N -l nanoseconds -d 'Show nanoseconds instead of microseconds'
complete -c softirqs -s C -l count -d 'Show how often each ran, too'
complete -c softirqs -l per-cpu -d 'Show processors apart'
complete -c softirqs -s J -l json -d 'JSON Lines, the same as --format json'
complete -c softirqs -l csv -d 'Comma-separated values, the same as --format csv'
complete -c softirqs -l no-header -d 'Leave out the headings'
complete -c softirqs -l strict -d 'Exit with 3 if anything was lost'
complete -c softirqs -l trace-self -d 'Trace this tool\'s own process too'
complete -c softirqs -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c softirqs -s h -l help -d 'Print help'
complete -c softirqs -s V -l version -d 'Print version'
