/** Files that appear only when they are complete. */
package org.distill4j.runtime.file;
