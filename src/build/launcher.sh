#!/bin/sh
# Starts Keyturn @VERSION@: without arguments the window, with arguments the command line.
set -u

# A closed stream would be taken by a file that Java opens: a value would be read from one of its own. Input is empty
# then, and writing fails.
if [ -d /dev/fd ]; then
    [ -e /dev/fd/0 ] || exec 0</dev/null
    [ -e /dev/fd/1 ] || exec 1</dev/null
    [ -e /dev/fd/2 ] || exec 2>/dev/null
fi
# Java does not start where no folder is.
if [ ! -d "${PWD:-/no}" ]; then
    echo "keyturn: the current folder does not exist any more; go to another one" >&2
    exit 3
fi

# Where this file really lies, through links such as /usr/local/bin/keyturn.
self=$0
while [ -L "$self" ]; do
    target=$(readlink "$self")
    case $target in
        /*) self=$target ;;
        *) self=${self%/*}/$target ;;
    esac
done
case $self in
    */*) home=${self%/*}/.. ;;
    *) home=.. ;;
esac
lib=$home/lib
runtime=$home/runtime
# For the timer of the reminders, which starts this file.
case $self in
    /*) launcher=$self ;;
    *) launcher=$PWD/$self ;;
esac
# In a package made by jpackage they lie deeper.
if [ -d "$lib/app" ]; then
    runtime=$lib/runtime
    lib=$lib/app
fi

# No core dump and no crash report beside the work folder: both would hold secrets in clear.
ulimit -c 0 2>/dev/null
case $* in *run*) mask=$(umask) ;; esac
umask 077
state=${XDG_STATE_HOME:-${HOME:-}/.local/state}/keyturn
[ -d "$state" ] || mkdir -p "$state" 2>/dev/null
if [ -d "$state" ]; then
    crash=-XX:ErrorFile=$state/crash-%p.log
else
    crash=-XX:+SuppressFatalErrorMessage
fi

# A command that `run` starts gets what this script has changed: the umask, the limit of open files, Java's options.
run=
case $* in
    *run*)
        run="-Dkeyturn.umask=$mask -XX:-MaxFDLimit"
        [ -z "${JAVA_TOOL_OPTIONS+x}" ] || export KEYTURN_KEPT_JAVA_TOOL_OPTIONS="$JAVA_TOOL_OPTIONS"
        [ -z "${JDK_JAVA_OPTIONS+x}" ] || export KEYTURN_KEPT_JDK_JAVA_OPTIONS="$JDK_JAVA_OPTIONS"
        [ -z "${_JAVA_OPTIONS+x}" ] || export KEYTURN_KEPT__JAVA_OPTIONS="$_JAVA_OPTIONS"
        ;;
esac
# Options that others have put into the environment would not fit the cache, and are named on standard error.
unset JAVA_TOOL_OPTIONS JDK_JAVA_OPTIONS _JAVA_OPTIONS

jars="@JARS@"
class_path=
for jar in $jars; do
    class_path=$class_path:$lib/$jar
done
class_path=${class_path#:}

# Each kind has a cache of its own: what is in one is loaded at every start, wanted or not. `get` stands in scripts
# and is called again and again, so it has one that holds little.
command=gui
value=
for word; do
    if [ -n "$value" ]; then
        value=
        continue
    fi
    case $word in
        -C) value=next ;;
        --json | --debug) ;;
        *)
            command=$word
            break
            ;;
    esac
done
case $command in
    gui | demo | screenshots) kind=window ;;
    get) kind=get ;;
    *) kind=cli ;;
esac

# A cache made from other jars would run their code instead of ours, without a word (JDK-8377932). So its name holds
# a checksum of the jars, and one that does not match is not used: then the start is slower, and right.
# shellcheck disable=SC2086
sum=$(cd "$lib" && cksum $jars | cksum)
cache=$lib/$kind-${sum%% *}-${sum##* }.aot
# For the build and its checks: KEYTURN_AOT=train writes the cache, =require ends with an error where it does not fit.
mode=-XX:AOTMode=auto
train=
case ${KEYTURN_AOT-} in
    train)
        aot=-XX:AOTCacheOutput=$cache
        # The window without a display, and ended when it has been drawn.
        train="-Dkeyturn.train=true -Dglass.platform=Headless"
        ;;
    require) aot=-XX:AOTCache=$cache mode=-XX:AOTMode=on ;;
    *)
        if [ -f "$cache" ]; then
            aot=-XX:AOTCache=$cache
        else
            aot=-XX:AOTMode=off
        fi
        ;;
esac

# Start is what takes the time. So the quick compiler is alone: the whole window is there a sixth sooner than with the
# thorough one, and the command line takes a quarter less processor time. What a window loses by it is little: a
# backup's key derivation, which waits for memory, took 5.8 to 6.2 s with it and 5.6 to 5.8 s with the thorough one (two
# runs each, busy machine). Only the command line's backups have that. The window compiles late, and has room for what
# it throws away meanwhile, which else would be kept: 40 MB less. Its compiled code has room to grow: at an eighth of the
# usual room the virtual machine collects all garbage to make some, and the window stands still for 150 ms. `get` is over before compiling pays: later still,
# which takes a fifth off that.
case $kind,"$*" in
    window,*) compile="-XX:TieredStopAtLevel=1 -XX:CompileThresholdScaling=8 -XX:ReservedCodeCacheSize=128m -Xms80m -Xmn48m" ;;
    get,*) compile="-XX:TieredStopAtLevel=1 -XX:CompileThresholdScaling=20" ;;
    *backup*) compile=-XX:TieredStopAtLevel=4 ;;
    *) compile=-XX:TieredStopAtLevel=1 ;;
esac

# Drawing by the processor: forms need no more, and the window is painted a fifth sooner than with OpenGL.
# A backup's key derivation (scrypt, 2^18 blocks of 1 KiB) needs 256 MiB at once.
exec "$runtime/bin/java" \
    -Xmx768m -XX:+UseSerialGC -XX:-UsePerfData "$mode" "$aot" $train $run -Xlog:aot=off -Xlog:cds=off \
    $compile "-Dkeyturn.launcher=$launcher" -Dprism.order=sw -XX:+DisableAttachMechanism -XX:-HeapDumpOnOutOfMemoryError "$crash" \
    --enable-native-access=javafx.graphics,ALL-UNNAMED \
    --add-exports=javafx.base/com.sun.javafx.event=ALL-UNNAMED \
    --add-exports=javafx.graphics/com.sun.glass.ui=ALL-UNNAMED \
    -cp "$class_path" keyturn.Main "$@"
