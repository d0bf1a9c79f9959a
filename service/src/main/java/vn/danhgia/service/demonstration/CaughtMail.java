package vn.danhgia.service.demonstration;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Demonstration only: letters go to the catcher, whatever else is set. A demonstration writes to nobody. */
@Configuration(proxyBeanMethods = false)
@Profile("demonstration")
class CaughtMail {

    @Bean
    JavaMailSender toTheCatcher(MailCatcher catcher) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost(MailCatcher.HOST);
        sender.setPort(catcher.port());
        sender.setDefaultEncoding("UTF-8");
        sender.getJavaMailProperties().put("mail.smtp.connectiontimeout", "5000");
        sender.getJavaMailProperties().put("mail.smtp.timeout", "5000");
        return sender;
    }
}
