package keyturn.policy;

import static keyturn.text.Texts.kept;

import java.util.List;
import keyturn.text.Language;
import keyturn.text.Texts;

/// The words of the built-in policy in the language that is spoken: categories, purposes, scopes and sources. They are
/// English in policies, as all that files keep; a policy that was made from the built-in one has the same.
public final class BuiltInWords {

    private static final List<String> KEYS = List.of(
            "builtin.application",
            "builtin.broker",
            "builtin.notification",
            "builtin.api",
            "builtin.database",
            "builtin.cloud",
            "builtin.tooling",
            "builtin.signsTokens",
            "builtin.encryptsSessions",
            "builtin.brokerApi",
            "builtin.account",
            "builtin.accountServer",
            "builtin.telegram",
            "builtin.telegramChat",
            "builtin.discord",
            "builtin.email",
            "builtin.externalApi",
            "builtin.postgres",
            "builtin.mysql",
            "builtin.redis",
            "builtin.aws",
            "builtin.gcpProject",
            "builtin.gcp",
            "builtin.coverage",
            "builtin.sentryErrors",
            "builtin.wholeApplication",
            "builtin.webServer",
            "builtin.trading",
            "builtin.notifications",
            "builtin.integrations",
            "builtin.persistence",
            "builtin.caching",
            "builtin.cloudServices",
            "builtin.integration",
            "builtin.errorTracking",
            "builtin.byBroker",
            "builtin.accountDetails",
            "builtin.botFather",
            "builtin.discordSettings",
            "builtin.emailProvider",
            "builtin.databaseSetup",
            "builtin.redisConfiguration",
            "builtin.awsIam",
            "builtin.gcpConsole",
            "builtin.codecov",
            "builtin.sentry",
            "builtin.settings");

    private BuiltInWords() {}

    /// What a person reads for `word` of a policy; words of somebody's own stay as they are.
    public static String shown(String word) {
        return Texts.language() == Language.ENGLISH
                ? word
                : KEYS.stream()
                        .filter(key -> kept(key).equals(word))
                        .map(Texts::text)
                        .findFirst()
                        .orElse(word);
    }
}
