package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Network
interface Answerer {
  @Dimension(16) long width(); // expect: The dimension 'width' has the type long
  @Input(shape = "width") Features video();
  @Logits(classes = "10") Scores answer(Features video);
}
