package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Network
@External
interface Encoder { // expect: 'Encoder' has conflicting annotations: @External, @Network
  @Input(shape = "8") Features video();
  @Signal(shape = "10") Scores answer();
}
