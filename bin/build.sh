# Builds what has changed since the last build, as the hashes of its sources tell.

maven=(mvn --batch-mode --no-transfer-progress -Dstyle.color=never)

# Sources of the application. The build itself rewrites some files; those are hashed after it, the others before it.
sources=(pom.xml .mvn src/main frontend migrations problem-bank model-runtime/programs model-runtime/kernels .npmrc)
rewritten=(package.json package-lock.json tsconfig.json vite.config.ts types.d.ts)

hash_of() {
    local path present
    present=()
    for path in "$@"; do
        [ ! -e "$path" ] || present+=("$path")
    done
    [ ${#present[@]} -gt 0 ] || return 0
    find "${present[@]}" -type f -not -path 'frontend/generated/*' -not -path 'src/main/bundles/*' -print0 |
        LC_ALL=C sort -z | xargs -0 "${sha256[@]}" | "${sha256[@]}" | cut -d ' ' -f 1
}

if command -v sha256sum >/dev/null; then sha256=(sha256sum); else sha256=(shasum -a 256); fi

is_current() { [ "$(cat "$1" 2>/dev/null)" = "$2" ]; }

build_application() {
    local built
    if [ -d target/app ] && is_current target/app.stamp "$(hash_of "${sources[@]}") $(hash_of "${rewritten[@]}")"; then
        return
    fi
    require_maven
    require_node
    take_build_lock
    built=$(hash_of "${sources[@]}")
    rm -f target/app.stamp target/stepwise-*.jar
    step "Building the application; the first time this takes a few minutes" target/log/build.log \
        "${maven[@]}" -Dmaven.test.skip=true -Dspotless.check.skip=true package || exit 1
    unpack_application
    echo "$built $(hash_of "${rewritten[@]}")" >target/app.stamp
    release_build_lock
}

# An unpacked jar starts faster. A running application keeps the files of the old folder open.
unpack_application() {
    rm -rf target/app.new target/app.old
    "$JAVA_HOME/bin/java" -Djarmode=tools -jar target/stepwise-*.jar extract --destination target/app.new \
        >target/log/unpack.log 2>&1 || fail "The application could not be unpacked: see target/log/unpack.log"
    [ ! -e target/app ] || mv target/app target/app.old
    mv target/app.new target/app
    rm -rf target/app.old
}

# Java only: no Node, no frontend, no jar.
compile_classes() {
    local wanted
    wanted=$(hash_of pom.xml .mvn src/main migrations problem-bank/schema model-runtime/programs model-runtime/kernels)
    is_current target/classes.stamp "$wanted" && return
    require_maven
    take_build_lock
    step "Compiling" target/log/compile.log "${maven[@]}" -Dvaadin.skip -Dspotless.check.skip=true \
        -Dmdep.outputFile=target/classpath -Dmdep.includeScope=runtime compile dependency:build-classpath || exit 1
    echo "$wanted" >target/classes.stamp
    release_build_lock
}

# Two builds in one folder would mix their files: the second one waits.
take_build_lock() { take_lock target/build.lock "another build of this folder"; }

release_build_lock() { release_lock target/build.lock; }

run_all_tests() {
    local log=target/log/test.log began=$SECONDS java=0 frontend=0
    take_build_lock
    mkdir -p target/log
    say "Running every check (log: $log)"
    in_background maven_verify "$log"
    job_status || java=$?
    if [ ! -f package.json ] || ! grep -q '"test" *:' package.json; then
        frontend=absent
    elif [ ! -d node_modules ]; then
        frontend=skipped
    else
        say "Running the tests of the frontend components"
        in_background npm test
        job_status || frontend=$?
    fi
    say ""
    say "Java tests, then browser tests:"
    grep -E '^\[[A-Z]+\] Tests run: [^T]*$' "$log" | sed 's/^\[[A-Z]*\]/ /' >&2 || say "  none ran"
    case $frontend in
        absent) ;;
        0) say "Frontend tests: passed" ;;
        skipped) say "Frontend tests: not run, because the build failed before them" ;;
        *) say "Frontend tests: FAILED" ;;
    esac
    if [ "$java" != 0 ] || { [ "$frontend" != 0 ] && [ "$frontend" != absent ]; }; then
        fail "FAILED after $((SECONDS - began)) s. Reports: target/surefire-reports, target/failsafe-reports; log: $log"
    fi
    say "Everything passed in $((SECONDS - began)) s."
}

# The lines worth seeing on the way; the rest is in the log.
maven_verify() {
    "${maven[@]}" verify 2>&1 | tee "$1" |
        { grep -E --line-buffered '^\[(INFO|WARNING|ERROR)\] +(Tests run|Running |Results|BUILD|--- )|^\[ERROR\]' || true; }
}
