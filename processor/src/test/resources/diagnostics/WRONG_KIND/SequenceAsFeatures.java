package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Network
interface Answerer {
  @Input(shape = {"clips", "8"}) Sequence frames();
  @Logits(classes = "10") Scores answer(Features frames); // expect: 'answer' reads 'frames' as Features, but it is Sequence
}
