using Sasaeai.Data;

namespace Sasaeai.Web.Pages.People.Questions;

[OpenToListeners]
public sealed class NameModel(SasaeaiDb db, CurrentUser me) : PersonQuestion<NameAnswers>(db, me);
