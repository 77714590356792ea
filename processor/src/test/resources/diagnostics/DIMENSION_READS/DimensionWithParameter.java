package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Network
interface Answerer {
  @Dimension(16) int width(Features video); // expect: The dimension 'width' has parameters
  @Input(shape = "width") Features video();
  @Logits(classes = "10") Scores answer(Features video);
}
