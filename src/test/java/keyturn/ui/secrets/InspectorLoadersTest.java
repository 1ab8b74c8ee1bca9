package keyturn.ui.secrets;

import static keyturn.ui.SampleState.JWT;
import static keyturn.ui.SampleState.PRODUCTION;
import static keyturn.ui.SampleState.STAGING;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import keyturn.env.SecretText;
import keyturn.env.loader.FakeLoader;
import keyturn.env.loader.Refusal;
import keyturn.failure.Failure;
import keyturn.work.Ledger.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class InspectorLoadersTest {

    private static final String VALUE = "secret#word";

    private final FakeLoader whole = FakeLoader.reads("whole", JWT.name(), VALUE);
    private final FakeLoader cuts = FakeLoader.reads("cuts", JWT.name(), "secret");
    private final FakeLoader cutsToo = FakeLoader.reads("cuts-too", JWT.name(), "secret");
    private final FakeLoader quotes = FakeLoader.reads("quotes", JWT.name(), "'secret#word'");
    private final FakeLoader refuses = FakeLoader.refuses("refuses", Refusal.SPACE_IN_VALUE, 3);

    private SecretsViewModel model;
    private InspectorLoaders section;

    @Start
    void show(Stage stage) throws Failure {
        model = SampleBench.reading(JWT, VALUE, List.of(cuts, whole, cutsToo), List.of(quotes, refuses))
                .model();
        section = new InspectorLoaders(new LoadersViewModel(model, new AtOnce()));
        model.selectedProperty().set(Optional.of(new Place(PRODUCTION, JWT)));
        stage.setScene(new Scene(section, 300, 400));
        stage.show();
    }

    @Test
    void equalReadingsStandOnOneLineTheMeantValueFirst() {
        assertThat(rows("#loaders-in-use"))
                .extracting(Node::getAccessibleText)
                .containsExactly(
                        "whole: reads exactly the value", "cuts, cuts-too: reads 6 of 11 characters, cut at #");
        assertThat(words("#loaders-in-use")).contains("same", "6 of 11", "••••••", "•••••");
    }

    @Test
    void aDifferenceHasAnIconAndWordsAndIsNotOnlyAColour() {
        var differing = rows("#loaders-in-use").getLast();

        assertThat(differing.lookupAll(".icon")).hasSize(1);
        assertThat(((Labeled) differing.lookup(".loader-difference")).getText()).contains("cut at #");
        assertThat(differing.lookupAll(".cut")).hasSize(1);
    }

    @Test
    void nothingOfTheValueIsShown() {
        assertThat(words("#loaders-read")).noneMatch(it -> it.contains("secret") || it.contains("word"));
    }

    @Test
    void theOtherLoadersAreAskedOnRequestOnly(FxRobot robot) {
        assertThat(quotes.reads()).isZero();
        assertThat(section.lookup("#loaders-others").isVisible()).isFalse();

        robot.interact(() -> ((Button) section.lookup("#loaders-more")).fire());

        assertThat(rows("#loaders-others"))
                .extracting(Node::getAccessibleText)
                .satisfiesExactly(
                        quoted -> assertThat(quoted).isEqualTo("quotes: keeps the quotes: 13 characters instead of 11"),
                        refused -> assertThat(refused).startsWith("refuses: refuses the file at line 3: "));

        robot.interact(() -> ((Button) section.lookup("#loaders-more")).fire());

        assertThat(section.lookup("#loaders-others").isVisible()).isFalse();
    }

    @Test
    void aProfileIsReadOnceHoweverOftenItsCellsAreLookedAt(FxRobot robot) {
        robot.interact(() -> {
            model.selectedProperty().set(Optional.of(new Place(PRODUCTION, new keyturn.env.EnvKey("REDIS_PASSWORD"))));
            model.selectedProperty().set(Optional.of(new Place(PRODUCTION, JWT)));
        });

        assertThat(whole.reads()).isEqualTo(1);
    }

    @Test
    void anEditIsReadAgain(FxRobot robot) {
        robot.interact(() -> model.set(new Place(PRODUCTION, JWT), SecretText.of("secret")));

        assertThat(rows("#loaders-in-use"))
                .extracting(Node::getAccessibleText)
                .first()
                .isEqualTo("cuts, cuts-too: reads exactly the value");
    }

    @Test
    void whereTheKeyIsNotSetThereIsNoSection(FxRobot robot) {
        robot.interact(() -> model.selectedProperty()
                .set(Optional.of(new Place(STAGING, new keyturn.env.EnvKey("REDIS_PASSWORD")))));

        assertThat(section.isVisible()).isFalse();
    }

    private List<Node> rows(String list) {
        return ((VBox) section.lookup(list)).getChildrenUnmodifiable();
    }

    private List<String> words(String query) {
        return section.lookup(query).lookupAll(".label").stream()
                .map(it -> ((Labeled) it).getText())
                .toList();
    }
}
