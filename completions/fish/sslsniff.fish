complete -c sslsniff -l max-buffer-size -d 'Bytes of each call to show at most, up to 30720' -r
complete -c sslsniff -l extra-lib -d 'A further file to trace: openssl:PATH, gnutls:PATH or nss:PATH' -r
complete -c sslsniff -s p -l pid -d 'Processes' -r
complete -c sslsniff -l tid -d 'Threads' -r
complete -c sslsniff -l ppid -d 'Children of these processes' -r
complete -c sslsniff -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c sslsniff -l container -d 'Tasks in a container, by name or id' -r
complete -c sslsniff -l unit -d 'Tasks of a systemd unit' -r
complete -c sslsniff -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c sslsniff -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c sslsniff -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c sslsniff -l max-events -d 'Stop after this many rows' -r
complete -c sslsniff -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c sslsniff -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c sslsniff -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c sslsniff -l map-size -d 'Entries in the tool\'s tables' -r
complete -c sslsniff -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c sslsniff -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c sslsniff -s c -l comm -d 'Tasks with this text in their name' -r
complete -c sslsniff -s u -l uid -d 'Users, by name or number' -r
complete -c sslsniff -s x -l extra -d 'Show user and thread'
complete -c sslsniff -s o -l no-openssl -d 'Leave out OpenSSL'
complete -c sslsniff -s g -l no-gnutls -d 'Leave out GnuTLS'
complete -c sslsniff -s n -l no-nss -d 'Leave out NSS'
complete -c sslsniff -l hexdump -d 'Show the data as hexadecimal numbers too'
complete -c sslsniff -s l -l latency -d 'Show how long each call took'
complete -c sslsniff -l handshake -d 'Show handshakes too'
complete -c sslsniff -s J -l json -d 'JSON Lines, the same as --format json'
complete -c sslsniff -l csv -d 'Comma-separated values, the same as --format csv'
complete -c sslsniff -l no-header -d 'Leave out the headings'
complete -c sslsniff -l strict -d 'Exit with 3 if anything was lost'
complete -c sslsniff -l trace-self -d 'Trace this tool\'s own process too'
complete -c sslsniff -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c sslsniff -s h -l help -d 'Print help'
complete -c sslsniff -s V -l version -d 'Print version'
