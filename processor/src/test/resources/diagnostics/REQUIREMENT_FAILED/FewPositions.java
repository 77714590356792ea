package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Network
interface Answerer {
  @Input(shape = {"12", "8"}) Sequence patches();
  @PartPositions(parts = "2", positions = "4") Sequence placed(Sequence patches); // expect: requires steps <= parts * positions, but parts = 2, positions = 4, steps = 12
  @MeanPooling Features video(Sequence placed);
  @Logits(classes = "10") Scores answer(Features video);
}
