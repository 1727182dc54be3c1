# What the launcher says. Everything goes to stderr: stdout belongs to the program that it starts.

say() { printf '%s\n' "$*" >&2; }

fail() {
    say "$*"
    exit 1
}

misused() {
    say "$* See ./stepwise --help."
    exit 2
}

absolute_path() {
    case $1 in
        /*) printf '%s\n' "$1" ;;
        *) printf '%s/%s\n' "$PWD" "$1" ;;
    esac
}

# take_lock FOLDER OTHER: waits until it is nobody else's, and says once for whom. Held until release_lock or the exit.
take_lock() {
    local lock=$1 other=$2 owner waiting=
    mkdir -p "$(dirname "$lock")"
    until mkdir "$lock" 2>/dev/null; do
        [ -d "$lock" ] || [ -w "$(dirname "$lock")" ] || fail "$(dirname "$lock") cannot be written to."
        owner=$(cat "$lock/process" 2>/dev/null || true)
        # Whoever makes the lock names itself at once; without a name it was killed in between.
        [ -n "$owner" ] || { sleep 2 && owner=$(cat "$lock/process" 2>/dev/null || echo gone); }
        if [ "$owner" = gone ] || { [ -n "$owner" ] && ! kill -0 "$owner" 2>/dev/null; }; then
            rm -rf "$lock"
        else
            [ "$waiting" ] || say "Waiting for $other (process ${owner:-unknown})"
            waiting=1
            sleep 1
        fi
    done
    echo $$ >"$lock/process"
    # The name is wanted as it is now.
    # shellcheck disable=SC2064
    trap "release_lock '$lock'" EXIT
}

release_lock() {
    rm -rf "$1"
    trap - EXIT
}

# in_background COMMAND...: starts it as a process group of its own, so that all of it can be stopped; sets $job.
# Stopping the launcher stops the group.
in_background() {
    set -m
    "$@" </dev/null &
    job=$!
    set +m
    trap 'stop_job; exit 130' INT
    trap 'stop_job; exit 143' TERM HUP
}

stop_job() {
    kill -TERM -- "-$job" 2>/dev/null || true
    wait "$job" 2>/dev/null || true
}

# Waits for $job and returns its status.
job_status() {
    local status=0
    wait "$job" || status=$?
    trap - INT TERM HUP
    return $status
}

# step TITLE LOG COMMAND...: runs it with its output in the file LOG and the elapsed seconds on the console.
step() {
    local title=$1 log=$2 began=$SECONDS status=0
    shift 2
    mkdir -p "$(dirname "$log")"
    say "$title (log: $log)"
    in_background "$@" >"$log" 2>&1
    while kill -0 "$job" 2>/dev/null; do
        sleep 0.5
        show_elapsed $((SECONDS - began))
    done
    job_status || status=$?
    [ ! -t 2 ] || printf '\r' >&2
    if [ $status -ne 0 ]; then
        tail -n 30 "$log" >&2
        say "$title: failed after $((SECONDS - began)) s. The whole log is $log"
        return 1
    fi
    say "  done in $((SECONDS - began)) s"
}

# A counter on a terminal; elsewhere a line every 15 s.
shown=0
show_elapsed() {
    [ "$1" -ge 1 ] && [ "$1" -ne "$shown" ] || return 0
    shown=$1
    if [ -t 2 ]; then
        printf '\r  %s s ' "$1" >&2
    elif [ $(($1 % 15)) -eq 0 ]; then
        say "  $1 s"
    fi
}
