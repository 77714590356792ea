/** Files that appear only when they are complete, folders of one program, and bounded input. */
package org.distill4j.runtime.file;
