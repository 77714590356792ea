package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Network
interface Answerer {
  @Input(shape = "8") Features video();
  @Logits(classes = "10") Scores answer(Features video);
  @Logits(classes = "10") Scores other(Features video);
  @VanillaDistillation Loss soft(Scores answer, Scores other); // expect: 'soft' reads a teacher or labels, but 'Answerer' is a network
}
