package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Network
interface Answerer {
  @Input(shape = "8") @Frozen Features video(); // expect: @Frozen is not allowed on 'video': it belongs on a node
  @Logits(classes = "3") Scores answer(Features video);
}
