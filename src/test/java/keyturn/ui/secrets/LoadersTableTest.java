package keyturn.ui.secrets;

import static keyturn.ui.SampleState.JWT;
import static keyturn.ui.SampleState.PRODUCTION;
import static keyturn.ui.SampleState.REDIS;
import static keyturn.ui.SampleState.STAGING;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import keyturn.env.loader.FakeLoader;
import keyturn.env.loader.Loader;
import keyturn.env.loader.Refusal;
import keyturn.failure.Failure;
import keyturn.ui.part.TextScale;
import keyturn.ui.secrets.LoadersSheetModel.Line;
import keyturn.work.Ledger.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class LoadersTableTest {

    private static final String VALUE = "secret#word";

    private final Loader whole = FakeLoader.reads("whole", Map.of(JWT.name(), VALUE, REDIS.name(), "b"));
    private final Loader cuts = FakeLoader.reads("cuts", Map.of(JWT.name(), "secret", REDIS.name(), "b"));
    private final Loader quotes = FakeLoader.reads("quotes", Map.of(JWT.name(), VALUE, REDIS.name(), "'b'"));
    private final Loader refuses = FakeLoader.refuses("refuses", Refusal.SYNTAX, 1);
    private final List<Line> gone = new ArrayList<>();

    private SecretsViewModel secrets;
    private LoadersSheetModel model;
    private LoadersTable table;

    @Start
    void show(Stage stage) throws Failure {
        secrets = SampleBench.reading(JWT, VALUE, List.of(whole, cuts), List.of(quotes, refuses))
                .model();
        model = new LoadersSheetModel(secrets, new AtOnce(), PRODUCTION);
        table = new LoadersTable(model, gone::add, new TextScale());
        stage.setScene(new Scene(table, 700, 300));
        stage.show();
    }

    @Test
    void showsFirstWhatTheLoadersInUseReadDifferently(FxRobot robot) {
        assertThat(model.lines()).extracting(Line::key).containsExactly(JWT);
        assertThat(headings()).containsExactly("whole", "cuts");
        assertThat(robot.lookup(".chip").queryAllAs(Labeled.class))
                .extracting(Labeled::getText)
                .containsExactly("6 of 11");
        assertThat(robot.lookup(".table-cell").queryAllAs(Node.class))
                .extracting(Node::getAccessibleText)
                .contains("JWT_SECRET, cuts: reads 6 of 11 characters, cut at #");
    }

    @Test
    void showsEveryKeyIfAsked(FxRobot robot) {
        robot.interact(() -> model.differencesOnlyProperty().set(false));

        assertThat(model.lines()).extracting(Line::key).containsExactly(JWT, REDIS);
        assertThat(model.differingProperty().get()).isEqualTo(1);
    }

    @Test
    void asksEveryLoaderIfAskedAndARefusalIsNoDifferenceOfOneKey(FxRobot robot) {
        robot.interact(() -> model.allLoadersProperty().set(true));

        assertThat(headings()).containsExactly("whole", "cuts", "quotes", "refuses");
        assertThat(model.lines()).extracting(Line::key).containsExactly(JWT, REDIS);
        assertThat(model.refusalsProperty().get())
                .singleElement()
                .satisfies(it -> assertThat(it.loaders()).containsExactly(refuses));
    }

    @Test
    void anotherProfileIsReadWhenItIsChosen(FxRobot robot) {
        robot.interact(() -> model.profileProperty().set(STAGING));

        assertThat(model.lines()).extracting(Line::key).containsExactly(JWT);
    }

    @Test
    void enterGoesToTheKey(FxRobot robot) {
        robot.interact(() -> {
            table.requestFocus();
            table.getSelectionModel().select(0);
        });
        robot.push(KeyCode.ENTER);

        assertThat(gone).extracting(Line::key).containsExactly(JWT);
        robot.interact(() -> model.jumpTo(gone.getFirst()));
        assertThat(secrets.selectedProperty().get()).isEqualTo(Optional.of(new Place(PRODUCTION, JWT)));
    }

    private List<String> headings() {
        return table.getColumns().stream()
                .skip(1)
                .map(it -> ((Labeled) it.getGraphic()).getText())
                .toList();
    }
}
