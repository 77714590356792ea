package org.distill4j.runtime.file;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

final class FailureReasonTest {

  @Test
  void aPathIsNeverTheWholeReason() {
    assertThat(FailureReason.of(new AccessDeniedException("a"))).isEqualTo("no permission: a");
    assertThat(FailureReason.of(new NoSuchFileException("a"))).isEqualTo("does not exist: a");
    assertThat(FailureReason.of(new FileSystemException("a"))).isEqualTo("FileSystemException: a");
    assertThat(FailureReason.of(new FileSystemException("a", null, "Disk full")))
        .isEqualTo("a: Disk full");
  }

  @Test
  void anyOtherMessageIsKept() {
    assertThat(FailureReason.of(new IOException("Broken pipe"))).isEqualTo("Broken pipe");
    assertThat(FailureReason.of(new IOException())).isEqualTo("java.io.IOException");
  }
}
