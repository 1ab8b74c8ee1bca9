package keyturn;

/// Without arguments the window opens; with arguments the command line runs.
final class Main {

    private Main() {}

    static void main(String[] args) {}
}
