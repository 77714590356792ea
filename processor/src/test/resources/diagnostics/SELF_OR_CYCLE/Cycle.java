package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Network
interface Answerer {
  @Input(shape = "8") Features video();
  @Concatenation Features first(Features video, Features second); // expect: 'first' depends on itself: first -> second -> first
  @Dense(units = "8") Features second(Features first);
  @Logits(classes = "10") Scores answer(Features second);
}
