package cn.yuetan.portal.notice.report;

import cn.yuetan.portal.notice.outbox.ReportedDeliveries;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** Takes delivery reports of the short message provider; sessions, cookies and people have no part in it. */
@RestController
class SmsReports implements SmsReportsDescription {

    static final String PATH = "/api/sms/reports";

    private static final Logger LOG = LoggerFactory.getLogger(SmsReports.class);
    private static final String A_MINUTE = "60";

    private final ReportSender sender;
    private final ReportedDeliveries deliveries;
    private final ReportBody body = new ReportBody();

    SmsReports(ReportSender sender, ReportedDeliveries deliveries) {
        this.sender = sender;
        this.deliveries = deliveries;
    }

    @Override
    @PostMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    public ReportAnswer take(HttpServletRequest request) throws IOException {
        var text = ReportBody.text(request);
        sender.check(request, text);
        var outcome = deliveries.apply(body.reports(text));
        return new ReportAnswer(outcome.known(), outcome.unknown());
    }

    /** Everything but a post. */
    @Hidden
    @RequestMapping(
            path = PATH,
            method = {RequestMethod.GET, RequestMethod.PUT, RequestMethod.PATCH, RequestMethod.DELETE})
    ResponseEntity<ReportRefusal> refuse() {
        return answer(ReportProblem.METHOD);
    }

    @ExceptionHandler(ReportRefused.class)
    ResponseEntity<ReportRefusal> refuse(ReportRefused refused) {
        LOG.warn("Delivery reports were not taken: {}", refused.problem().code());
        return answer(refused.problem());
    }

    private static ResponseEntity<ReportRefusal> answer(ReportProblem problem) {
        var answer = ResponseEntity.status(problem.status()).contentType(MediaType.APPLICATION_JSON);
        if (problem == ReportProblem.TOO_MANY_TRIES) {
            answer.header(HttpHeaders.RETRY_AFTER, A_MINUTE);
        }
        if (problem == ReportProblem.METHOD) {
            answer.header(HttpHeaders.ALLOW, RequestMethod.POST.name());
        }
        return answer.body(new ReportRefusal(problem.code()));
    }
}
