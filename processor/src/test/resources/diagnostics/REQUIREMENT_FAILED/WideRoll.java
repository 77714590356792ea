package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Network
interface Answerer {
  @Input(shape = {"12", "8"}) Sequence patches();
  @RollSteps(parts = "2", count = "7") Sequence rolled(Sequence patches); // expect: requires parts * count <= steps, but count = 7, parts = 2, steps = 12
  @MeanPooling Features video(Sequence rolled);
  @Logits(classes = "10") Scores answer(Features video);
}
