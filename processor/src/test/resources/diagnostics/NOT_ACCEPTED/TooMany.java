package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Network
interface Answerer {
  @Input(shape = "8") Features video();
  @Input(shape = "8") Features audio();
  @Logits(classes = "10") Scores answer(Features video, Features audio); // expect: @Logits cannot compute 'Scores' from (Features, Features). Fix: Use kinds that match one of the signatures 'Features(inputs) -> Scores(classes)'
}
