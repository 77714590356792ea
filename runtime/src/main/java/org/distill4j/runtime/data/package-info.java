/** Examples, by column, and how they become batches. */
package org.distill4j.runtime.data;
