// test: asks PDFBox what keeps a file from being PDF/A-1b; one complaint a line, `valid` where there is none.

import java.io.File;
import org.apache.pdfbox.preflight.PreflightDocument;
import org.apache.pdfbox.preflight.ValidationResult;
import org.apache.pdfbox.preflight.exception.SyntaxValidationException;
import org.apache.pdfbox.preflight.parser.PreflightParser;

public class Preflight {
  public static void main(String[] files) throws Exception {
    PreflightParser parser = new PreflightParser(new File(files[0]));
    ValidationResult result;
    try {
      parser.parse();
      try (PreflightDocument document = parser.getPreflightDocument()) {
        document.validate();
        result = document.getResult();
      }
    } catch (SyntaxValidationException refused) {
      result = refused.getResult();
    }
    if (result.isValid()) System.out.println("valid");
    for (ValidationResult.ValidationError error : result.getErrorsList()) {
      System.out.println(error.getErrorCode() + " " + error.getDetails().replace('\n', ' '));
    }
  }
}
