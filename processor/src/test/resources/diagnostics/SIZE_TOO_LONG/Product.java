package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Network
interface Answerer {
  @Dimension int a();
  @Dimension int b();
  @Dimension int c();
  @Dimension int d();
  @Input(shape = "8") Features video();
  @Dense(units = "(a + b + c + d) * (a + b + c + d) * (a + b + c + d) * (a + b + c + d)" // expect: has more than 1,000 terms
      + " * (a + b + c + d) * (a + b + c + d) * (a + b + c + d) * (a + b + c + d)")
  Features hidden(Features video);
  @Logits(classes = "10") Scores answer(Features hidden);
}
