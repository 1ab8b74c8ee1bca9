# Completes keyturn in bash: commands, options, and the names of profiles, keys and backups.
# For this shell:    source <(keyturn completion)
# For every shell:   keyturn completion > ~/.local/share/bash-completion/completions/keyturn
_keyturn() {
    local line
    COMPREPLY=()
    while IFS= read -r line; do
        if [[ $line == ":files" ]]; then
            compopt -o default
        else
            COMPREPLY+=("$line")
        fi
    done < <("${COMP_WORDS[0]}" __complete "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -F _keyturn keyturn
